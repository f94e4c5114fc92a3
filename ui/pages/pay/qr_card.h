#pragma once
#include "qris/qr_matrix.h"
#include "ui/pages/pay/pay_session.h"
#include <QWidget>

class QGridLayout;

namespace laci {

class Banner;
class MoneyLabel;
class ProgressBar;
class QrView;
class StatusChip;
class TextLabel;

/// The code to scan: who is paid (read out of the code), how much, the code itself, its state, how long it lasts, and what has
/// been checked. Shown only for a code that passed the check (law 7).
class QrCard final : public QWidget {
    Q_OBJECT
public:
    /// No larger than a phone needs: where the page scrolls the code stands whole on the screen.
    void keepSmall(bool small);
    explicit QrCard(QWidget *parent = nullptr);
    /// `partOf`: that the code is only a part of the bill; else empty.
    void show(const Payment &payment, const qris::Code &code, const WatchView &watch, const QDateTime &now, const QByteArray &zone,
              const QString &partOf);
    /// Everything but the code, which is being asked for: nothing of an earlier one is left.
    void expect(Rupiah amount);
    /// The picture of a code that will be shown in a moment; nothing is shown by this.
    void getReady(const QByteArray &qris);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeLastCheck();

    TextLabel *m_merchant;
    TextLabel *m_nmid;
    MoneyLabel *m_amount;
    TextLabel *m_partOf;
    QrView *m_qr;
    StatusChip *m_state;
    MoneyLabel *m_time;
    ProgressBar *m_left;
    Banner *m_unsure;
    TextLabel *m_recorded;
    TextLabel *m_verified;
    TextLabel *m_lastCheck;
    QGridLayout *m_trail;
    QByteArray m_shown;
    QByteArray m_ready;              ///< what m_readyMatrix is the picture of
    Result<qris::Matrix> m_readyMatrix;
    bool m_lastCheckBelow = false;
};

/// "QRIS gives no answer …; asks again in 4 s": the sentence for a payment that is not certain, with the plan.
QString unsureSentence(const Payment &payment, const WatchView &watch, const QDateTime &now);
/// "Checked 2 s ago", "Asking now…", or that nobody asked yet.
QString lastCheckText(const WatchView &watch, const QDateTime &now);

} // namespace laci
