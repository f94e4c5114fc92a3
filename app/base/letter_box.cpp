#include "base/letter_box.h"
#include <QCoreApplication>

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
        const std::lock_guard lock(m_address->m_mutex);
        m_address->m_receiver = nullptr;
    }
    const LetterBox::Address &address() const { return m_address; }

    bool event(QEvent *event) override
    {
        if (event->type() != letterType())
            return QObject::event(event);
        static_cast<Letter *>(event)->read();
        return true;
    }

private:
    const LetterBox::Address m_address;
};

Letter::Letter() : QEvent(letterType()) {}

LetterBox::Address LetterBox::here()
{
    thread_local const LetterBoxReceiver receiver;
    return receiver.address();
}

void LetterBox::post(const Address &to, std::unique_ptr<Letter> letter)
{
    const std::lock_guard lock(to->m_mutex);     // so that the receiver cannot go in between
    if (to->m_receiver)
        QCoreApplication::postEvent(to->m_receiver, letter.release());
}

} // namespace laci
