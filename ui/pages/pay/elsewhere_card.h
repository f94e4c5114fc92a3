#pragma once
#include "ui/pages/pay/pay_session.h"
#include <QWidget>

namespace laci {

class Banner;
class Button;
class MoneyLabel;
class QrView;
class StatusChip;
class TextLabel;

/// In the middle of Bayar for what is paid elsewhere: a virtual account as a number in groups of four, or a page as a code to
/// open on the customer's phone. That code is titled "Open on the phone", never QRIS.
class ElsewhereCard final : public QWidget {
    Q_OBJECT
public:
    explicit ElsewhereCard(QWidget *parent = nullptr);
    /// `name`: the channel as the gateway calls it, "VA BCA". `partOf`: that it is only a part of the bill; else empty.
    void show(const Payment &payment, const QString &name, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
              const QString &partOf);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();

    TextLabel *m_title;
    TextLabel *m_method;
    MoneyLabel *m_amount;
    TextLabel *m_fee;
    MoneyLabel *m_number;
    QrView *m_code;
    TextLabel *m_address;
    Button *m_copy;
    StatusChip *m_state;
    MoneyLabel *m_time;
    Banner *m_unsure;
    TextLabel *m_recorded;
    TextLabel *m_lastCheck;
    QString m_text;              ///< what Copy takes
    QUrl m_shown;
};

/// "8808 1234 5678 9012".
QString inGroupsOfFour(const QString &number);

} // namespace laci
