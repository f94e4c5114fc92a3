#include "ui/pages/pay/method_list.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/obstacle_text.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace laci {
namespace {
constexpr int kAroundDetail = 44;            // both sides of a button and the scroll bar
}

MethodList::MethodList(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea), m_column(nullptr), m_title(new TextLabel({}, Text::BodyStrong))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    outer->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    m_scroll->setWidget(inside);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);
    retranslate();
}

void MethodList::retranslate()
{
    m_title->setText(tr("Ways to pay"));
}

void MethodList::build()
{
    // Later, because one of them may be the button that is being pressed.
    for (QWidget *old : std::as_const(m_buttons))
        old->deleteLater();
    for (QWidget *old : std::as_const(m_headings))
        old->deleteLater();
    for (QWidget *old : std::as_const(m_buttons))
        old->hide();
    for (QWidget *old : std::as_const(m_headings))
        old->hide();
    m_buttons.clear();
    m_headings.clear();
    std::optional<ChannelKind> kind;
    const auto append = [this](QWidget *widget) { m_column->insertWidget(m_column->count() - 1, widget); };
    for (const PayMethod &method : m_methods) {
        const bool own = method.isCash() || method.isAutomatic();
        if (!own && kind != method.kind) {
            kind = method.kind;
            // QRIS speaks for itself; the others are found by what they are.
            if (*kind != ChannelKind::Qris) {
                m_headings.append(new TextLabel(channelKindText(*kind), Text::SmallStrong, Ink::Muted));
                append(m_headings.last());
            }
        }
        auto *button = new Button({}, Button::Kind::Choice, this);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);      // as wide as the column, not as its words
        button->installEventFilter(this);
        button->setTall(own || method.kind == ChannelKind::Qris ? metric::kDigit : 52);
        button->setObjectName(own || method.kind == ChannelKind::Qris ? QStringLiteral("method_%1").arg(method.gateway)
                                                                      : QStringLiteral("method_%1_%2").arg(method.gateway, method.channel));
        append(button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, method] { emit picked(method); });
    }
}

QString MethodList::titleOf(const PayMethod &method) const
{
    if (method.isAutomatic())
        return tr("Automatic");
    if (method.gateway == u"static_qris")
        return gatewayName(method.gateway);
    return method.name.isEmpty() ? channelName(method.channel) : method.name;
}

QString MethodList::detailOf(const PayMethod &method) const
{
    constexpr int kNarrow = 220;
    if (method.isAutomatic())
        return tr("The best one that answers");
    if (method.gateway == u"static_qris")
        return method.possible ? tr("The shop's own code: compare by hand") : method.reason;
    QStringList detail{gatewayName(method.gateway)};
    if (!method.possible)
        detail += method.reason;
    else if (!method.note.isEmpty())
        detail += method.note;
    else if (method.kind == ChannelKind::Qris && width() >= kNarrow)
        detail += tr("every e-wallet");
    return detail.join(QStringLiteral(" · "));
}

void MethodList::show(const QList<PayMethod> &methods, const PayMethod &chosen, bool enabled, const Hints &hints)
{
    const bool same = methods.size() == m_methods.size()
                      && std::equal(methods.begin(), methods.end(), m_methods.begin(), [](const PayMethod &a, const PayMethod &b) {
                             return a.sameAs(b) && a.possible == b.possible && a.kind == b.kind;
                         });
    m_methods = methods;
    if (!same)
        build();
    const QFontMetrics small(fontFor(Text::Small));
    const int room = std::max(40, width() - kAroundDetail);
    const bool sameRoom = std::exchange(m_room, room) == room;
    for (qsizetype i = 0; i < methods.size(); ++i) {
        const PayMethod &method = methods[i];
        Button *button = m_buttons[i];
        button->setChecked(method.sameAs(chosen));
        button->setEnabled(enabled && method.possible);
        if (method.isCash()) {
            button->setText(gatewayName(method.gateway));
            button->setDetail(hints.cashNotes);
            button->setKeyHint(QStringLiteral("F4"));
            continue;
        }
        button->setText(titleOf(method));
        // A reason or a fee is read to its end.
        const QString detail = detailOf(method);
        if (!sameRoom || detail != button->detail()) {
            const int lines = small.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, detail).height() / small.height();
            button->setDetailLines(std::clamp(lines, 1, 3));
            button->setDetail(detail);
        }
        button->setToolTip(method.reason);
        button->setKeyHint(hints.qris && hints.qris->sameAs(method) ? QStringLiteral("F9") : QString());
    }
}

void MethodList::takeKeyboard()
{
    Button *first = nullptr;
    for (Button *button : std::as_const(m_buttons)) {
        if (button->isEnabled() && (!first || button->isChecked()))
            first = button;
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

bool MethodList::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<Button *>(watched);
    if (button && event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(button, 0, 8);
    if (button && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        for (qsizetype at = m_buttons.indexOf(button) + step; step && at >= 0 && at < m_buttons.size(); at += step) {
            if (m_buttons[at]->isEnabled()) {
                m_buttons[at]->setFocus(Qt::TabFocusReason);
                break;
            }
        }
        if (step)
            return true;                     // not to the keypad beside the list
    }
    return QWidget::eventFilter(watched, event);
}

void MethodList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_methods.clear();                   // the headings are made anew with the next show()
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace laci
