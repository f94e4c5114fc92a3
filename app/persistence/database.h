#pragma once
#include "base/result.h"
#include "persistence/lane.h"
#include <QPromise>
#include <QStringList>
#include <atomic>
#include <memory>
#include <type_traits>

class QLockFile;

namespace laci {

class Connection;

/// How a file was opened.
struct Opened {
    int schema = 0;           ///< what it is now
    int cameFrom = 0;         ///< what it was: 0 for a new file
    bool readOnly = false;
};

/// The only door to SQLite. One writer thread, one reader thread for the catalogue and one for lists and reports, so that a
/// search never queues behind an import and a report never behind a search. Callers hold futures, never a connection.
/// The destructor runs what is queued, closes and joins; stop a long import by its ImportControl first.
class Database {
public:
    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens for reading and writing; makes a missing file and its folder, and brings an older schema up to date.
    /// Busy: another instance holds the file (detail names program and process). Conflict: made by a newer Laci.
    /// Malformed: damaged, or not ours; such a file is left byte for byte as it is. Storage: the disk refuses.
    [[nodiscard]] Pending<Opened> open(const QString &file);
    /// Looks at a file that another instance may be writing: no lock, nothing written, no migration. NotFound without a
    /// file; Conflict when its schema is not the one this program knows; writing calls then fail with Storage.
    [[nodiscard]] Pending<Opened> openReadOnly(const QString &file);

    /// Moves with every run(), before its future ends: while it stands, what was read from the catalogue is what this program would
    /// read again. Any thread.
    quint64 catalogueChanges() const { return m_catalogueChanges.load(); }

    /// SQLite's own full check of the open file; takes long on a large one. Empty: sound. Runs on the report thread.
    [[nodiscard]] Pending<QStringList> checkIntegrity();

    /// `work(Connection &)` returns a Result and runs on the writer thread, in the order of the calls.
    template <class Work>
    [[nodiscard]] auto run(Work work)
    {
        return on(m_writer, std::move(work), Lane::Turn::Last, Touches::Catalogue);
    }
    /// The same for what no product is read from (the open cart): catalogueChanges() stands still.
    template <class Work>
    [[nodiscard]] auto runBeside(Work work)
    {
        return on(m_writer, std::move(work));
    }
    /// On the catalogue's reader thread. The connection refuses to write.
    template <class Work>
    [[nodiscard]] auto read(Work work)
    {
        return on(m_reader, std::move(work));
    }
    /// The same before all that waits there: somebody stands at the till with a product in the hand.
    template <class Work>
    [[nodiscard]] auto readFirst(Work work)
    {
        return on(m_reader, std::move(work), Lane::Turn::First);
    }
    /// On the reader thread for lists and reports.
    template <class Work>
    [[nodiscard]] auto report(Work work)
    {
        return on(m_reporter, std::move(work));
    }

    /// On a reader thread of its own, made when it is first needed: for what reads for many seconds, so that nothing queues behind it.
    /// The work may call run(), and nothing else of this.
    template <class Work>
    [[nodiscard]] auto aside(Work work)
    {
        return on(asideSeat(), std::move(work));
    }

private:
    /// A thread and its connection, which only that thread touches.
    struct Seat {
        explicit Seat(const QString &name);
        ~Seat();
        std::unique_ptr<Connection> connection;
        std::unique_ptr<Lane> lane;
    };

    enum class Touches { Nothing, Catalogue };

    template <class Work>
    auto on(Seat &seat, Work work, Lane::Turn turn = Lane::Turn::Last, Touches touches = Touches::Nothing)
        -> QFuture<std::invoke_result_t<Work &, Connection &>>
    {
        using R = std::invoke_result_t<Work &, Connection &>;
        QPromise<R> answer;
        answer.start();
        auto future = answer.future();
        seat.lane->post([this, &seat, touches, answer = std::move(answer), work = std::move(work)]() mutable {
            const Result<Connection *> connection = connectionOf(seat);
            R result = connection ? work(**connection) : R(tl::unexpected(connection.error()));
            if (touches == Touches::Catalogue)
                ++m_catalogueChanges;
            answer.addResult(std::move(result));
            answer.finish();
        }, turn);
        return future;
    }

    Seat &asideSeat();
    Result<Connection *> connectionOf(Seat &seat);
    Pending<Opened> openAs(const QString &file, bool readOnly);
    Result<Opened> openNow(const QString &file, bool readOnly);

    std::atomic<quint64> m_catalogueChanges{0};
    std::mutex m_fileMutex;          ///< guards the two below: written by the writer, read by the readers
    QString m_file;                  ///< empty: not open
    bool m_readOnly = false;
    std::unique_ptr<QLockFile> m_lock;
    Seat m_writer;
    /// What the file was looked through, until the reader takes it; guarded by m_fileMutex. Gone before the writer, which must be last.
    std::unique_ptr<Connection> m_looked;
    Seat m_reader;
    Seat m_reporter;
    std::unique_ptr<Seat> m_aside;   ///< guarded by m_fileMutex until it is there; last, because its work may still call run()
};

} // namespace laci
