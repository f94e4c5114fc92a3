#pragma once
#include "base/result.h"
#include <memory>

namespace laci {

class Connection;

/// "LACI" in the SQLite header: says whose file it is.
constexpr int kApplicationId = 0x4C414349;

struct ProbedFile {
    int schema = 0;          ///< 0: new, missing or empty
};

/// Looks at a file without changing a byte of it, before anything opens it for writing. Malformed: not SQLite, damaged where
/// that shows quickly (header, schema, first row of every table), or another program's database. Blocking; for the writer thread.
/// `through`: takes the connection it looked through, which is like a reader's and has taken the schema apart already, a tenth of the
/// start; stays null where there is nothing to read yet.
Result<ProbedFile> probeFile(const QString &file, std::unique_ptr<Connection> *through = nullptr);

} // namespace laci
