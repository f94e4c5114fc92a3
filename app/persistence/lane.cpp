#include "persistence/lane.h"
#include <QThread>

namespace laci {

Lane::Lane(const QString &name)
    : m_thread([this, name] {
          QThread::currentThread()->setObjectName(name);
          loop();
      })
{
}

Lane::~Lane()
{
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Lane::push(std::unique_ptr<Job> job, Turn turn)
{
    {
        const std::lock_guard lock(m_mutex);
        (turn == Turn::First ? m_urgent : m_jobs).push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Lane::loop()
{
    for (;;) {
        std::unique_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_leaving || !m_urgent.empty() || !m_jobs.empty(); });
            auto &queue = m_urgent.empty() ? m_jobs : m_urgent;
            if (queue.empty())
                return;
            job = std::move(queue.front());
            queue.pop_front();
        }
        job->run();
    }
}

} // namespace laci
