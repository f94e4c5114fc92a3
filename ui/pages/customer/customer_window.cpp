#include "ui/pages/customer/customer_window.h"
#include "base/clock.h"
#include "base/when_done.h"
#include "settings/settings.h"
#include "ui/kit/qr_view.h"
#include "ui/pages/customer/picture_thread.h"
#include "ui/text/when_text.h"
#include <QEvent>
#include <QKeyEvent>

namespace laci {

using Face = CustomerView::Face;

CustomerWindow::CustomerWindow(Settings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent, Qt::Window), m_settings(settings), m_clock(clock), m_qr(new QrView(this))
{
    setObjectName(QStringLiteral("customerWindow"));
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(320, 240);
    resize(1024, 640);
    m_qr->setObjectName(QStringLiteral("customerCode"));
    m_qr->hide();
    connect(&m_pictures, &IdlePictures::changed, this, [this] { update(); });
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith(u"display.") || key == u"ui.theme")
            reload();
    });
    m_second.setInterval(250);
    connect(&m_second, &QTimer::timeout, this, [this] {
        const Places at = places();
        update(at.card);
    });
    reload();
    tell();
}

void CustomerWindow::show(const CustomerView &view)
{
    m_view = view;
    const QByteArray text = view.face == Face::Link ? view.link.toUtf8()
                            : view.face == Face::Qr || view.face == Face::Checking ? view.qris
                                                                                    : QByteArray();
    if (text != m_drawn) {
        m_drawn = text;
        const auto matrix = text.isEmpty() ? Result<qris::Matrix>(qris::Matrix{}) : qris::encode(text);
        m_qr->setMatrix(matrix.value_or(qris::Matrix{}));
    }
    place();
    tell();
    update();
}

void CustomerWindow::reload()
{
    m_pictures.setFolder(m_settings.text(QStringLiteral("display.pictures")));
    loadLogo();
    update();
}

void CustomerWindow::loadLogo()
{
    const QString file = m_settings.text(QStringLiteral("display.logo"));
    if (file == m_logoFile)
        return;
    m_logoFile = file;
    m_logo = {};
    if (file.isEmpty())
        return;
    const auto work = [file]() -> Result<QImage> { return fittedPicture(file, {1200, 480}); };
    whenDone(onPictureThread<QImage>(work), this, [this, file](const Result<QImage> &logo) {
        if (!logo || file != m_logoFile)
            return;
        m_logo = *logo;
        update();
    });
}

int CustomerWindow::px(qreal at800) const
{
    const bool tall = height() > width();
    return qMax(1, qRound(at800 * (tall ? qMin(width() / 800.0, height() / 1280.0) : qMin(width() / 1280.0, height() / 800.0))));
}

bool CustomerWindow::hasCard() const
{
    switch (m_view.face) {
    case Face::Idle:
    case Face::Cart:
    case Face::Cash:
        return false;
    case Face::Preparing:
    case Face::Qr:
    case Face::Link:
    case Face::Account:
    case Face::Checking:
    case Face::Unsure:
    case Face::Paid:
        return true;
    }
    return false;
}

// Landscape: sum left, card or goods right. Portrait: one above the other. The card takes all the height there is, because every
// pixel of a module counts.
CustomerWindow::Places CustomerWindow::places() const
{
    Places at;
    const int edge = px(64);
    const int top = m_view.training ? px(44) : 0;
    const QRect whole = rect().adjusted(edge, top + px(48), -edge, -px(48));
    const int headHigh = px(72);
    const int sumHigh = px(150);
    if (height() > width()) {
        at.head = QRect(whole.left(), whole.top(), whole.width(), headHigh);
        at.sum = QRect(whole.left(), at.head.bottom() + px(16), whole.width(), sumHigh);
        const int under = at.sum.bottom() + px(24);
        if (hasCard()) {
            const int high = qMin(whole.bottom() - under, whole.width() + px(150));
            at.card = QRect(whole.left(), whole.bottom() - high, whole.width(), high);
            at.lines = QRect(whole.left(), under, whole.width(), at.card.top() - px(16) - under);
        } else {
            at.lines = QRect(whole.left(), under, whole.width(), whole.bottom() - under);
        }
    } else {
        const QRect right(whole.left() + whole.width() * 52 / 100, top + px(36), whole.width() * 48 / 100 + px(24), height() - top - px(72));
        const int left = whole.width() * 52 / 100 - px(48);
        at.head = QRect(whole.left(), whole.top(), left, headHigh);
        at.sum = QRect(whole.left(), at.head.bottom() + px(36), left, sumHigh);
        const int under = at.sum.bottom() + px(32);
        if (hasCard()) {
            at.card = right;
            at.lines = QRect(whole.left(), under, left, whole.bottom() - under);
        } else {
            at.lines = QRect(right.left(), whole.top(), right.width() - px(24), whole.height());
        }
    }
    if (!at.card.isEmpty() && !m_drawn.isEmpty())
        at.code = at.card.adjusted(px(16), px(92), -px(16), -px(60));
    return at;
}

void CustomerWindow::place()
{
    const Places at = places();
    m_qr->setVisible(!at.code.isEmpty() && !m_qr->isEmpty());
    if (m_qr->isVisibleTo(this))
        m_qr->setGeometry(at.code);
    const bool idle = m_view.face == Face::Idle;
    m_pictures.setSize(idle ? size() * devicePixelRatioF() : QSize());
    if (idle && isVisible())
        m_pictures.start();
    else
        m_pictures.stop();
    if (isVisible() && m_view.expiresAt.isValid() && hasCard())
        m_second.start();
    else
        m_second.stop();
}

QString CustomerWindow::timeLeft() const
{
    if (!m_view.expiresAt.isValid() || m_view.face == Face::Paid)
        return {};
    const std::chrono::seconds left(m_clock.now().secsTo(m_view.expiresAt));
    return left.count() > 0 ? tr("Valid for %1").arg(countdownText(left)) : tr("Its time is over");
}

void CustomerWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void CustomerWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
}

void CustomerWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    place();
}

void CustomerWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void CustomerWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !(windowFlags() & Qt::FramelessWindowHint))
        close();
}

// What is painted has no widgets of its own; whoever cannot see it gets it as text.
void CustomerWindow::tell()
{
    setWindowTitle(tr("Customer's screen"));
    QStringList lines{m_view.shop};
    if (m_view.training)
        lines << tr("TRAINING · no real money");
    switch (m_view.face) {
    case Face::Idle: lines << tr("Welcome"); break;
    case Face::Cart:
    case Face::Cash: break;
    case Face::Preparing: lines << tr("Preparing the code…"); break;
    case Face::Qr: lines << tr("Scan with any app"); break;
    case Face::Link: lines << tr("Open on your phone"); break;
    case Face::Account: lines << m_view.channel << m_view.account; break;
    case Face::Checking:
    case Face::Unsure: lines << tr("The payment is being checked. Please wait, do not pay twice."); break;
    case Face::Paid: lines << tr("Paid"); break;
    }
    if (m_view.face != Face::Idle)
        lines << rupiahText(m_view.face == Face::Paid ? m_view.total : m_view.due);
    for (const CustomerView::Line &line : std::as_const(m_view.lines))
        lines << tr("%1 × %2").arg(line.quantity, line.name);
    if (m_view.face == Face::Paid && !m_view.change.isZero())
        lines << tr("Change") << rupiahText(m_view.change);
    m_told = lines.join(u'\n');
    setAccessibleName(tr("Customer's screen"));
    setAccessibleDescription(m_told);
}

} // namespace laci
