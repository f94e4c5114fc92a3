#pragma once
#include "base/result.h"
#include <QByteArray>
#include <QString>
#include <optional>

namespace laci {

/// A release that is newer than this program, as the distributor's address names it.
struct NewerVersion {
    QString version;
    QString page;                    ///< where to read about it and fetch it, https; empty: none was named
    bool operator==(const NewerVersion &) const = default;
};

/// The answer {"version":"0.6.0","page":"https://…"} held against `own`: the newer version, or nothing where there is none. Malformed when it is
/// no such answer; a page that is no https address is left out, the version still counts.
Result<std::optional<NewerVersion>> readNewerVersion(const QByteArray &answer, const QString &own);

} // namespace laci
