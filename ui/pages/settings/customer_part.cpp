#include "ui/pages/settings/customer_part.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/qr_view.h"
#include "ui/kit/text_label.h"
#include "ui/text/error_text.h"
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace laci {

CustomerPart::CustomerPart(TillServices &services, QWidget *parent)
    : FormPart(services, parent), m_try(new Button({})), m_pageTitle(new TextLabel({}, Text::BodyStrong)),
      m_pageHint(new TextLabel({}, Text::Small, Ink::Muted)), m_state(new TextLabel({}, Text::Body)),
      m_addresses(new TextLabel({}, Text::BodyStrong, Ink::Accent)), m_codeTitle(new TextLabel({}, Text::SmallStrong)),
      m_code(new TextLabel({}, Text::CartTotal)), m_newCode(new Button({})), m_qr(new QrView),
      m_qrHint(new TextLabel({}, Text::Small, Ink::Muted))
{
    using Shape = SettingRow::Shape;
    row("display.second", Shape::Switch)->setWords([] { return tr("Show the sale on a second screen"); });
    m_screen = row("display.screen", Shape::Choice);
    m_screen->setWords([] { return tr("Which screen"); }, [] { return tr("It is found again after it was unplugged."); }, [](const QString &name) {
        if (name.isEmpty())
            return tr("The first that is not the till's");
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (const QScreen *screen : screens) {
            if (screen->name() == name)
                return tr("%1 (%2 × %3)").arg(name).arg(screen->size().width()).arg(screen->size().height());
        }
        return tr("%1 (not plugged in)").arg(name);
    });
    row("display.logo", Shape::File)->setWords([] { return tr("The shop's logo"); });
    row("display.pictures", Shape::Folder)
        ->setWords([] { return tr("Pictures while nothing is sold"); }, [] { return tr("A folder; a new picture every ten seconds"); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_try);
    line->addStretch(1);
    m_column->addLayout(line);

    m_column->addWidget(new Hairline);
    m_pageHint->setWordWrap(true);
    m_state->setWordWrap(true);
    m_qrHint->setWordWrap(true);
    m_addresses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_pageTitle);
    m_column->addWidget(m_pageHint);
    row("display.web", Shape::Switch)->setWords([] { return tr("Serve the page"); });
    row("display.web_port", Shape::Line)->setWords([] { return tr("Port"); }, [] { return tr("1024 to 65535; another one where this one is taken"); });
    m_column->addWidget(m_state);
    auto *share = new QHBoxLayout;
    share->setSpacing(20);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_addresses);
    words->addWidget(m_codeTitle);
    words->addWidget(m_code);
    auto *codeLine = new QHBoxLayout;
    codeLine->addWidget(m_newCode);
    codeLine->addStretch(1);
    words->addLayout(codeLine);
    words->addWidget(m_qrHint);
    words->addStretch(1);
    share->addLayout(words, 1);
    share->addWidget(m_qr, 0, Qt::AlignTop);
    m_column->addLayout(share);
    m_try->setObjectName(QStringLiteral("tryCustomerScreen"));
    m_newCode->setObjectName(QStringLiteral("newAccessCode"));
    m_code->setObjectName(QStringLiteral("accessCode"));
    m_addresses->setObjectName(QStringLiteral("pageAddresses"));
    m_state->setObjectName(QStringLiteral("pageState"));
    m_qr->setObjectName(QStringLiteral("pageQr"));

    connect(m_try, &QPushButton::clicked, this, &CustomerPart::screenWanted);
    // An empty code is answered with a new one; whoever holds the old one is shut out.
    connect(m_newCode, &QPushButton::clicked, this, [this] {
        if (const auto stored = m_services.settings.set(QStringLiteral("display.web_code"), QString()); !stored)
            m_state->setText(settingErrorText(stored.error()));
        showPage();
    });
    if (services.page)
        connect(services.page, &CustomerBroadcast::changed, this, &CustomerPart::showPage);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &CustomerPart::showScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CustomerPart::showScreens, Qt::QueuedConnection);
    showScreens();
    CustomerPart::retranslate();
}

void CustomerPart::showScreens()
{
    QStringList names{QString()};
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        if (screen != window()->screen())
            names.append(screen->name());
    }
    m_screen->offer(names);
}

void CustomerPart::showPage()
{
    CustomerBroadcast *page = m_services.page;
    const bool on = page && page->isListening();
    const QStringList addresses = on ? page->addresses() : QStringList();
    const QString code = m_services.settings.text(QStringLiteral("display.web_code"));
    m_state->setInk(page && page->isRefused() ? Ink::Bad : Ink::Muted);
    m_state->setText(!page                  ? tr("Not served here.")
                     : page->isRefused()    ? tr("This port is taken by another program. Choose another one.")
                     : !on                  ? QString()
                     : addresses.isEmpty()  ? tr("This computer is in no network; nobody can reach the page.")
                                            : tr("Everybody in the shop's network who knows the code can see the current sale, and nothing else. It is not encrypted."));
    m_state->setVisible(!m_state->text().isEmpty());
    m_addresses->setText(addresses.join(u'\n'));
    m_code->setText(code);
    const bool shown = on && !addresses.isEmpty();
    if (shown) {
        // The code stands in the address that is scanned; the page takes it out of there at once.
        if (const auto matrix = qris::encode((addresses.first() + QStringLiteral("/?code=") + code).toUtf8()))
            m_qr->setMatrix(*matrix);
        m_qr->setFixedSize(m_qr->sizeHint() * 5 / 8);
    }
    for (QWidget *each : {static_cast<QWidget *>(m_addresses), static_cast<QWidget *>(m_codeTitle), static_cast<QWidget *>(m_code),
                          static_cast<QWidget *>(m_newCode), static_cast<QWidget *>(m_qr), static_cast<QWidget *>(m_qrHint)})
        each->setVisible(shown);
}

void CustomerPart::retranslate()
{
    FormPart::retranslate();
    m_try->setText(tr("Try it in a window"));
    m_pageTitle->setText(tr("As a page in the shop's network"));
    m_pageHint->setText(tr("A tablet or an old phone on the counter shows what this till shows its customer."));
    m_codeTitle->setText(tr("Access code"));
    m_newCode->setText(tr("New code"));
    m_qrHint->setText(tr("Scan it with the tablet that stands on the counter; not for customers."));
    m_qr->setAccessibleName(tr("QR code of the page's address"));
    showPage();
}

void CustomerPart::look()
{
    FormPart::look();
    showScreens();
    showPage();
}

} // namespace laci
