#pragma once
#include <QString>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace laci {

/// One thread with a queue: jobs run one after the other in the order they were given, those whose turn is First before all
/// that still wait. post() may be called from any thread. The destructor runs what is queued, then joins; nothing may post to a
/// lane that is being destroyed. A plain std::thread, because the jobs need no event loop and the thread sanitizer understands its locks.
class Lane {
public:
    explicit Lane(const QString &name);
    ~Lane();
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    enum class Turn { Last, First };
    template <class Work>
    void post(Work work, Turn turn = Turn::Last)
    {
        push(std::make_unique<JobOf<Work>>(std::move(work)), turn);
    }

private:
    // std::function wants its target copyable, and a job carries a QPromise, which is not.
    struct Job {
        virtual ~Job() = default;
        virtual void run() = 0;
    };
    template <class Work>
    struct JobOf final : Job {
        explicit JobOf(Work w) : work(std::move(w)) {}
        void run() override { work(); }
        Work work;
    };

    void push(std::unique_ptr<Job> job, Turn turn);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Job>> m_urgent;       ///< in the order they were given
    std::deque<std::unique_ptr<Job>> m_jobs;
    bool m_leaving = false;
    std::thread m_thread;
};

} // namespace laci
