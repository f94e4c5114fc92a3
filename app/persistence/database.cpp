#include "persistence/database.h"
#include "base/log.h"
#include "persistence/backup_check.h"
#include "persistence/connection.h"
#include "persistence/file_lock.h"
#include "persistence/file_probe.h"
#include "persistence/migrations.h"
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace laci {
Database::Seat::Seat(const QString &name) : lane(std::make_unique<Lane>(name)) {}

Database::Seat::~Seat()
{
    lane->post([this] { connection.reset(); });      // closed by the thread that opened it
    lane.reset();
}

Database::Database()
    : m_writer(QStringLiteral("sqlite-write")), m_reader(QStringLiteral("sqlite-read")),
      m_reporter(QStringLiteral("sqlite-report"))
{
}

Database::~Database() = default;     // seats go in reverse order: the writer last, which folds the WAL into the file

Pending<Opened> Database::open(const QString &file)
{
    return openAs(file, false);
}

Pending<Opened> Database::openReadOnly(const QString &file)
{
    return openAs(file, true);
}

Pending<Opened> Database::openAs(const QString &file, bool readOnly)
{
    QPromise<Result<Opened>> answer;
    answer.start();
    auto future = answer.future();
    m_writer.lane->post([this, file, readOnly, answer = std::move(answer)]() mutable {
        auto opened = openNow(file, readOnly);
        if (!opened)
            qCWarning(logStore) << "not opened:" << opened.error().detail;
        answer.addResult(std::move(opened));
        answer.finish();
    });
    return future;
}

Result<Opened> Database::openNow(const QString &given, bool readOnly)
{
    if (m_writer.connection)
        return fail(ErrorCode::Conflict, QStringLiteral("a file is open already"));
    if (given.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("no file name"));
    if (readOnly && !QFileInfo::exists(given))
        return fail(ErrorCode::NotFound, QStringLiteral("%1 does not exist").arg(given));
    if (!readOnly && !QDir().mkpath(QFileInfo(given).absolutePath()))
        return fail(ErrorCode::Storage, QStringLiteral("cannot make the folder of %1").arg(given));

    const QString file = settledName(given);
    std::unique_ptr<QLockFile> lock;
    if (!readOnly) {
        auto taken = lockDatabase(file);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }

    std::unique_ptr<Connection> looked;
    const auto found = probeFile(file, &looked);
    if (!found)
        return tl::unexpected(found.error());
    if (found->schema > latestSchema() || (readOnly && found->schema != latestSchema())) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 was made by %2 Laci (schema %3, this one knows %4)")
                        .arg(file, found->schema > latestSchema() ? QStringLiteral("a newer") : QStringLiteral("an older"))
                        .arg(found->schema)
                        .arg(latestSchema()));
    }

    auto connection = Connection::open(file, readOnly ? Connection::Use::LookOnly : Connection::Use::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    if (!readOnly) {
        if (auto done = migrate(**connection, latestSchema()); !done)
            return tl::unexpected(done.error());
    }
    {
        const std::lock_guard guard(m_fileMutex);
        m_file = file;
        m_readOnly = readOnly;
        m_looked = std::move(looked);
    }
    m_lock = std::move(lock);
    m_writer.connection = std::move(*connection);
    return Opened{latestSchema(), found->schema, readOnly};
}

Database::Seat &Database::asideSeat()
{
    const std::lock_guard guard(m_fileMutex);
    if (!m_aside)
        m_aside = std::make_unique<Seat>(QStringLiteral("sqlite-aside"));
    return *m_aside;
}

Result<Connection *> Database::connectionOf(Seat &seat)
{
    if (seat.connection)
        return seat.connection.get();
    QString file;
    bool readOnly = false;
    {
        const std::lock_guard guard(m_fileMutex);
        file = m_file;
        readOnly = m_readOnly;
        if (&seat == &m_reader)
            seat.connection = std::move(m_looked);
    }
    if (!seat.connection) {
        if (file.isEmpty() || &seat == &m_writer)
            return fail(ErrorCode::Storage, QStringLiteral("the database is not open"));
        // A reader opens its connection when it is first needed, which keeps the start short.
        auto connection = Connection::open(file, readOnly ? Connection::Use::LookOnly : Connection::Use::Read);
        if (!connection)
            return tl::unexpected(connection.error());
        seat.connection = std::move(*connection);
    }
    // Names are found in their own order, which is no order of the pages: what was read stays, for as many as a large shop's goods fill.
    // Taken only as it is read, so a start costs nothing and a small shop never has it.
    if (&seat == &m_reader) {
        if (auto done = seat.connection->once(QStringLiteral("PRAGMA cache_size=-48000")); !done)
            return tl::unexpected(done.error());
    }
    return seat.connection.get();
}

Pending<QStringList> Database::checkIntegrity()
{
    return report([](Connection &connection) { return integrityFindings(connection); });
}

} // namespace laci
