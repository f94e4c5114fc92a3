#include "ui/pages/pay/method_list.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/obstacle_text.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {

MethodList::MethodList(QWidget *parent) : QWidget(parent), m_column(nullptr), m_title(new TextLabel({}, Text::BodyStrong))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    outer->addWidget(m_title);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);
    retranslate();
}

void MethodList::retranslate()
{
    m_title->setText(tr("Ways to pay"));
}

void MethodList::build()
{
    qDeleteAll(m_buttons);
    qDeleteAll(m_headings);
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
        button->setTall(own || method.kind == ChannelKind::Qris ? metric::kDigit : 52);
        button->setObjectName(own || method.kind == ChannelKind::Qris ? QStringLiteral("method_%1").arg(method.gateway)
                                                                      : QStringLiteral("method_%1_%2").arg(method.gateway, method.channel));
        append(button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, method] { emit picked(method); });
    }
}

void MethodList::show(const QList<PayMethod> &methods, const PayMethod &chosen, bool enabled, const QString &cashNotes)
{
    const bool same = methods.size() == m_methods.size()
                      && std::equal(methods.begin(), methods.end(), m_methods.begin(), [](const PayMethod &a, const PayMethod &b) {
                             return a.sameAs(b) && a.possible == b.possible && a.kind == b.kind;
                         });
    m_methods = methods;
    if (!same)
        build();
    bool firstGateway = true;
    for (qsizetype i = 0; i < methods.size(); ++i) {
        const PayMethod &method = methods[i];
        Button *button = m_buttons[i];
        button->setChecked(method.sameAs(chosen));
        button->setEnabled(enabled && method.possible);
        if (method.isCash()) {
            button->setText(gatewayName(method.gateway));
            button->setDetail(cashNotes);
            button->setKeyHint(QStringLiteral("F4"));
            continue;
        }
        if (method.isAutomatic()) {
            button->setText(tr("Automatic"));
            button->setDetail(tr("The best QRIS that answers"));
            continue;
        }
        button->setText(method.name.isEmpty() ? channelName(method.channel) : method.name);
        QStringList detail{gatewayName(method.gateway)};
        if (!method.possible)
            detail += method.reason;
        else if (!method.note.isEmpty())
            detail += method.note;
        else if (method.kind == ChannelKind::Qris)
            detail += tr("every e-wallet");
        button->setDetail(detail.join(QStringLiteral(" · ")));
        button->setToolTip(method.reason);
        const bool isQris = method.kind == ChannelKind::Qris;
        button->setKeyHint(isQris && firstGateway && method.possible ? QStringLiteral("F9") : QString());
        firstGateway = firstGateway && !(isQris && method.possible);
    }
}

void MethodList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
