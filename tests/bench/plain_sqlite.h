#pragma once
#include <QFuture>
#include <QStringList>
#include <benchmark/benchmark.h>
#include <algorithm>
#include <sqlite3.h>
#include <vector>

namespace laci::bench {

/// Plain SQLite: one connection with the catalogue reader's pragmas, one prepared statement at a time.
struct Raw {
    explicit Raw(const QString &file)
    {
        sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
        for (const char *pragma : {"PRAGMA query_only=ON", "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-48000"})
            sqlite3_exec(db, pragma, nullptr, nullptr, nullptr);
    }
    ~Raw() { sqlite3_close(db); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        return statement;
    }
    sqlite3 *db = nullptr;
};

/// Every column of every row is read, as a till would.
inline int drain(sqlite3_stmt *statement)
{
    int rows = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column)
            benchmark::DoNotOptimize(sqlite3_column_text(statement, column));
        ++rows;
    }
    sqlite3_reset(statement);
    return rows;
}

inline QStringList textsOf(const QString &file, const char *sql)
{
    Raw raw(file);
    QStringList texts;
    sqlite3_stmt *statement = raw.prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        texts += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return texts;
}

/// The value below which this share of them lies.
inline double at(std::vector<double> us, double share)
{
    if (us.empty())
        return 0;
    std::sort(us.begin(), us.end());
    return us[std::min(us.size() - 1, size_t(share * double(us.size())))];
}

template <class T>
T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace laci::bench
