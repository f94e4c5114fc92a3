#pragma once
#include "ports/approval.h"

namespace laci::test {

/// Knows one PIN, 4829, of Ibu Rina.
class FakeApprover final : public Approver {
public:
    bool set = true;
    Pending<QString> approve(Right, const QString &pin) override
    {
        if (!set)
            return ready<QString>(fail(ErrorCode::InvalidInput, QStringLiteral("no PIN is set")));
        if (pin != u"4829")
            return ready<QString>(fail(ErrorCode::Unauthorised, QStringLiteral("wrong PIN")));
        return ready<QString>(QStringLiteral("Ibu Rina"));
    }
    Pending<bool> isSet() override { return ready<bool>(set); }
};

} // namespace laci::test
