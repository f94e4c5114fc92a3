#pragma once

namespace laci {

/// Step 8, "Shop": sums for the reports. The rules of migrations.cpp hold here.
inline constexpr const char *kReportsSchema[] = {
    "CREATE INDEX sale_by_business_day ON sale (business_day) WHERE state = 'paid'",
};

} // namespace laci
