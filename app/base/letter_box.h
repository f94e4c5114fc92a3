#pragma once
#include <deque>
#include <memory>
#include <mutex>

namespace laci {

class LetterBoxReceiver;

/// Something to be done on another thread. Destroyed there too, unless that thread has ended.
class Letter {
public:
    Letter() = default;
    Letter(const Letter &) = delete;
    Letter &operator=(const Letter &) = delete;
    virtual ~Letter();
    virtual void read() = 0;
};

/// Where the event loop of a thread takes letters from others. It goes with its thread; a letter that comes later, or was not read by
/// then, is dropped. What Qt's event queue holds are only calls to come and look: it destroys events with its own lock held, when the
/// application or a thread ends, and a letter that goes may post others.
class LetterBox {
public:
    using Address = std::shared_ptr<LetterBox>;
    LetterBox() = default;
    LetterBox(const LetterBox &) = delete;
    LetterBox &operator=(const LetterBox &) = delete;

    /// That of the calling thread.
    static Address here();
    /// May be called from any thread; read() follows from the event loop of the box's own, in the order of the calls.
    static void post(const Address &to, std::unique_ptr<Letter> letter);

private:
    friend class LetterBoxReceiver;
    // Two, and the first is taken before the second: whoever is woken to take a letter must not wait for the one that is still waking it.
    std::mutex m_staying;
    LetterBoxReceiver *m_receiver = nullptr;             ///< guarded by m_staying; null: the thread has ended
    std::mutex m_mutex;
    std::deque<std::unique_ptr<Letter>> m_letters;       ///< guarded by m_mutex; one event is under way for each
};

} // namespace laci
