#include "ui/pages/pay/method_list.h"
#include "ui/kit/button.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include <QEvent>
#include <QVBoxLayout>

namespace laci {

MethodList::MethodList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_title(new TextLabel({}, Text::BodyStrong))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addStretch(1);
    retranslate();
}

void MethodList::retranslate()
{
    m_title->setText(tr("Ways to pay"));
}

void MethodList::build()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const PayMethod &method : m_methods) {
        auto *button = new Button(method.isCash() ? gatewayName(method.gateway) : channelName(method.channel),
                                  Button::Kind::Choice, this);
        button->setTall(metric::kDigit);
        button->setObjectName(QStringLiteral("method_%1").arg(method.gateway));
        m_column->insertWidget(int(m_buttons.size()) + 1, button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, method] { emit picked(method); });
    }
}

void MethodList::show(const QList<PayMethod> &methods, const PayMethod &chosen, bool enabled, const QString &cashNotes)
{
    const bool same = methods.size() == m_methods.size()
                      && std::equal(methods.begin(), methods.end(), m_methods.begin(), [](const PayMethod &a, const PayMethod &b) {
                             return a.sameAs(b) && a.possible == b.possible;
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
        //: %1 is a gateway; below the word QRIS
        button->setDetail(method.possible ? tr("%1 · every e-wallet").arg(gatewayName(method.gateway))
                                          //: %1 is a gateway, %2 why it cannot be used now
                                          : tr("%1 · %2").arg(gatewayName(method.gateway), method.reason));
        button->setToolTip(method.reason);
        button->setKeyHint(firstGateway && method.possible ? QStringLiteral("F9") : QString());
        firstGateway = firstGateway && !method.possible;
    }
}

void MethodList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace laci
