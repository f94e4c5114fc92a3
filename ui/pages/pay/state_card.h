#pragma once
#include "ui/kit/theme.h"
#include "ui/pages/pay/pay_session.h"
#include <QWidget>

namespace laci {

class Busy;
class MoneyLabel;
class StateMark;
class TextLabel;

/// In the middle of Bayar when there is no code to show: preparing, not certain, or over. Says what was asked, what is known, and
/// what the cashier can do now.
class StateCard final : public QWidget {
    Q_OBJECT
public:
    explicit StateCard(QWidget *parent = nullptr);
    /// The intent is being written; there is no payment yet.
    void showRecording(Rupiah amount, const QString &gateway);
    void showPreparing(const Payment &payment, const QDateTime &now);
    void showUnsure(const Payment &payment, const WatchView &watch, const QDateTime &now, const QByteArray &zone);
    void showOver(const Payment &payment);
    /// The sale was cancelled; `given`: what went back to the customer before, 0 when nothing had come in.
    void showCancelled(Rupiah total, Rupiah given);

private:
    void set(Tone tone, const QString &icon, const QString &title, Rupiah amount, const QString &sentence, const QString &facts,
             const QString &advice);

    StateMark *m_mark;
    TextLabel *m_title;
    MoneyLabel *m_amount;
    TextLabel *m_sentence;
    TextLabel *m_facts;
    TextLabel *m_advice;
    Busy *m_busy;
};

} // namespace laci
