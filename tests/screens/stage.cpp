#include "screens/stage.h"
#include "ui/kit/button.h"
#include "ui/kit/sheet.h"
#include "ui/pages/customer/customer_window.h"
#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

namespace laci::test {

bool Words::open(const QString &folder, const QString &language)
{
    m_full = language == QLatin1String("id");
    return m_file.load(QStringLiteral("%1/laci_%2.qm").arg(folder, language));
}

QString Words::translate(const char *context, const char *source, const char *note, int n) const
{
    const QString said = m_file.translate(context, source, note, n);
    // Qt's own words (shortcuts, edit menus) come from Qt's file.
    const QByteArray ours(context);
    if (said.isEmpty() && m_full && !ours.startsWith('Q') && *source)
        m_missing.insert(QString::fromUtf8(ours) + QString::fromUtf8(source), QStringLiteral("no Indonesian for \"%1\" (%2)").arg(QString::fromUtf8(source), QString::fromUtf8(ours)));
    return said;
}

ManyWays::ManyWays()
{
    mutableTraits().id = QStringLiteral("paymenku");
    mutableTraits().name = QStringLiteral("Paymenku");
    GatewayChannel account{QStringLiteral("bca_va"), QStringLiteral("VA BCA"), ChannelKind::VirtualAccount};
    account.payerPays = true;
    account.feeFlat = rp(4'000);
    GatewayChannel wallet{QStringLiteral("dana"), QStringLiteral("DANA"), ChannelKind::Wallet};
    mutableTraits().channels.append({account, wallet});
    always.spoilCharge = [this](Charge &charge) {
        const ChargeRequest &request = seenCreates.last();
        charge.amount = request.amount + request.payerFee;
        if (request.channel == u"qris")
            return;
        charge.qris.clear();
        if (request.channel == u"bca_va")
            charge.virtualAccount = QStringLiteral("8808123456789012");
        else
            charge.link = QUrl(QStringLiteral("https://pay.example.com/d/0123456789"));
    };
    always.spoilStatus = [this](StatusAnswer &answer) {
        if (const Entry *entry = find(answer.reference))
            answer.amount = entry->request.amount + entry->request.payerFee;
        answer.qris.clear();
    };
}

QList<TrainingCharge> StillCustomer::charges() const
{
    TrainingCharge one;
    one.gatewayRef = QStringLiteral("TX-1");
    one.reference = QStringLiteral("K1-261120-0001-1");
    one.amount = rp(76'780);
    one.status = QStringLiteral("pending");
    one.createdAt = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
    return {one};
}

Stage::Stage(const View &seenAs) : view(seenAs)
{
    till.quiet();
    many.mutableTraits().pollFloor = std::chrono::hours(1);
    till.directory.gateways.insert(QStringLiteral("paymenku"), &many);
    // The pages read the language for dates and plural forms; the words themselves are the caller's.
    (void)till.settings.set(QStringLiteral("ui.language"), view.language);
    QLocale::setDefault(QLocale(view.language));
}

Stage::~Stage() = default;

void Stage::open()
{
    setTextPercent(view.percent);
    themeFor(view.look).apply(*qApp);
    window = std::make_unique<MainWindow>(till.services);
    window->resize(view.size);
    window->show();
    (void)QTest::qWaitForWindowActive(window.get());
    settle();
}

bool Stage::until(const char *what, const std::function<bool()> &done)
{
    if (QTest::qWaitFor(done, 3000))
        return true;
    trouble << QStringLiteral("does not come: %1").arg(QString::fromUtf8(what));
    return false;
}

void Stage::settle()
{
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(1);
        letEventsRun();
    }
}

bool Stage::press(const QString &name)
{
    (void)QTest::qWaitFor([&] { return seen<QAbstractButton>(name) != nullptr; }, 1500);
    auto *button = seen<QAbstractButton>(name);
    if (!button || !button->isEnabled()) {
        trouble << QStringLiteral("cannot press: %1").arg(name);
        return false;
    }
    button->click();
    settle();
    return true;
}

void Stage::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *to = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
    QTest::keyClick(to, Qt::Key(key), modifiers);
    settle();
}

void Stage::type(const QString &text)
{
    // With the gaps of a hand: faster is a scanner.
    QTest::keyClicks(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), text, {}, 60);
    settle();
}

void Stage::scan(const QString &code)
{
    for (const QChar c : code + u'\r') {
        const bool enter = c == u'\r';
        QKeyEvent event(QEvent::KeyPress, enter ? int(Qt::Key_Return) : c.unicode(), Qt::NoModifier, QString(c));
        event.setTimestamp(m_stamp += 9);
        QCoreApplication::sendEvent(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), &event);
    }
    m_stamp += 5'000;
    settle();
}

bool Stage::sheetIsOpen() const
{
    return Sheet::isOpenIn(window.get());
}

void Stage::showCustomer(CustomerView::Face face)
{
    CustomerView told;
    told.face = face;
    told.shop = QStringLiteral("Warung Bu Rina");
    told.lines = {{QStringLiteral("Kopi Susu Gula Aren"), QStringLiteral("2"), rp(18'000), rp(36'000)},
                  {QStringLiteral("Roti Bakar Cokelat Keju"), QStringLiteral("1"), rp(22'000), rp(22'000)},
                  {QStringLiteral("Telur Ayam (kg)"), QStringLiteral("0,355 kg"), rp(29'500), rp(10'472)}};
    told.total = told.due = rp(68'500);
    told.discount = rp(2'000);
    told.merchant = QStringLiteral("WARUNG CONTOH");
    told.nmid = QStringLiteral("ID0000000000001");
    told.channel = QStringLiteral("VA BCA");
    told.account = QStringLiteral("8808123456789012");
    told.link = QStringLiteral("https://pay.example.com/d/0123456789");
    told.expiresAt = till.clock.now().addSecs(600);
    told.change = rp(31'500);
    if (face == CustomerView::Face::Qr)
        told.qris = fakeQris(told.due);
    if (face == CustomerView::Face::Idle)
        told.lines.clear();
    auto shown = std::make_unique<CustomerWindow>(till.settings, till.clock);
    shown->resize(view.size);
    shown->show(told);
    shown->show();
    second = std::move(shown);
    settle();
}

void Stage::ringUp(int lines)
{
    for (int i = 0; i < lines; ++i)
        till.ring(i % 16, 1 + i % 3);
    settle();
}

void Stage::pay()
{
    if (till.cart.cart().isEmpty())
        ringUp();
    key(Qt::Key_F12);
    until("Bayar", [this] { return window->page() == MainWindow::Pay; });
    settle();
}

void Stage::sellSome()
{
    const auto cash = [this](qint64 price) {
        if (!await(till.checkout->payCash(draftOf(price), rp(price + 20'000), {})))
            trouble << QStringLiteral("no cash sale");
        till.clock.advance(std::chrono::minutes(7));
    };
    const auto qris = [this](qint64 price) {
        if (!await(till.checkout->payByGateway(draftOf(price), QStringLiteral("gobiz"), QStringLiteral("qris"))))
            trouble << QStringLiteral("no QRIS sale");
        settle();
        till.clock.advance(std::chrono::minutes(5));
    };
    cash(18'000);
    cash(407'000);
    qris(76'780);
    (void)till.gateway.set(till.last().reference, ChargeStatus::Paid);
    (void)till.check(till.last());
    qris(23'000);
    (void)till.gateway.set(till.last().reference, ChargeStatus::Expired);
    (void)till.check(till.last());
    qris(54'500);
    (void)till.gateway.set(till.last().reference, ChargeStatus::Expired);
    (void)till.check(till.last());
    (void)till.gateway.set(till.last().reference, ChargeStatus::Paid);
    (void)till.check(till.last());
    cash(12'500);
    qris(1'250'000);
}

} // namespace laci::test
