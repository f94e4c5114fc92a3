#pragma once
#include <QEvent>
#include <memory>
#include <mutex>

namespace laci {

class LetterBoxReceiver;

/// Something to be done on another thread. Destroyed there too, unless that thread has ended.
class Letter : public QEvent {
public:
    Letter();
    virtual void read() = 0;
};

/// Where the event loop of a thread takes letters from others. It goes with its thread; a letter that comes later is dropped unread.
class LetterBox {
public:
    using Address = std::shared_ptr<LetterBox>;
    LetterBox() = default;
    LetterBox(const LetterBox &) = delete;
    LetterBox &operator=(const LetterBox &) = delete;

    /// That of the calling thread.
    static Address here();
    /// May be called from any thread; read() follows from the event loop of the box's own.
    static void post(const Address &to, std::unique_ptr<Letter> letter);

private:
    friend class LetterBoxReceiver;
    std::mutex m_mutex;
    LetterBoxReceiver *m_receiver = nullptr;     ///< guarded; null: the thread has ended
};

} // namespace laci
