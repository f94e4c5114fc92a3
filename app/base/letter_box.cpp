#include "base/letter_box.h"
#include <QCoreApplication>
#include <QEvent>
#include <utility>

namespace laci {
namespace {

QEvent::Type letterType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

/// One for each thread, made when it first asks something.
class LetterBoxReceiver final : public QObject {
public:
    LetterBoxReceiver() : m_address(std::make_shared<LetterBox>()) { m_address->m_receiver = this; }
    ~LetterBoxReceiver() override
    {
        std::deque<std::unique_ptr<Letter>> unread;      // goes after the locks: what it drops may post
        const std::scoped_lock locks(m_address->m_staying, m_address->m_mutex);
        m_address->m_receiver = nullptr;
        unread.swap(m_address->m_letters);
    }
    const LetterBox::Address &address() const { return m_address; }

    bool event(QEvent *event) override
    {
        if (event->type() != letterType())
            return QObject::event(event);
        if (const auto letter = take())
            letter->read();
        return true;
    }

private:
    std::unique_ptr<Letter> take()
    {
        const std::lock_guard lock(m_address->m_mutex);
        if (m_address->m_letters.empty())
            return {};
        auto first = std::move(m_address->m_letters.front());
        m_address->m_letters.pop_front();
        return first;
    }

    const LetterBox::Address m_address;
};

Letter::~Letter() = default;

LetterBox::Address LetterBox::here()
{
    thread_local const LetterBoxReceiver receiver;
    return receiver.address();
}

void LetterBox::post(const Address &to, std::unique_ptr<Letter> letter)
{
    const std::lock_guard staying(to->m_staying);        // so that the receiver cannot go in between
    if (!to->m_receiver)
        return;                                  // the letter is the caller's argument: it goes after the lock
    {
        const std::lock_guard lock(to->m_mutex);
        to->m_letters.push_back(std::move(letter));
    }
    QCoreApplication::postEvent(to->m_receiver, new QEvent(letterType()));
}

} // namespace laci
