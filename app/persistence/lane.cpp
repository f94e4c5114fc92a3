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

void Lane::push(std::unique_ptr<Job> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Lane::loop()
{
    for (;;) {
        std::unique_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_leaving || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job->run();
    }
}

} // namespace laci
