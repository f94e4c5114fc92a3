#pragma once
#include "base/result.h"
#include <memory>

class QLockFile;

namespace laci {

/// Two names of one file must meet at one lock: the canonical name, or the absolute one of a file that is not there yet.
QString settledName(const QString &file);
/// The lock of the one program that may write to this database. Busy: another holds it (detail names program and process).
Result<std::unique_ptr<QLockFile>> lockDatabase(const QString &settledFile);

} // namespace laci
