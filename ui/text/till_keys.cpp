#include "ui/text/till_keys.h"
#include <QCoreApplication>
#include <QSet>

namespace laci {
namespace {
struct KeyWords { Q_DECLARE_TR_FUNCTIONS(KeySheet) };
}

QList<TillKey> tillKeys()
{
    const auto key = [](const char16_t *setting, const char16_t *usual, const QString &what) {
        return TillKey{QString::fromUtf16(setting), QString::fromUtf16(usual), what};
    };
    return {
        key(u"keys.help", u"F1", KeyWords::tr("This help")),
        key(u"keys.search", u"F2", KeyWords::tr("Search and scan")),
        key(u"keys.customer", u"F3", KeyWords::tr("Customer of this sale")),
        key(u"keys.cash", u"F4", KeyWords::tr("Pay in cash")),
        key(u"keys.check", u"F5", KeyWords::tr("Check the payment now")),
        key(u"keys.orders", u"F6", KeyWords::tr("Last sales and reprint")),
        key(u"keys.price", u"F7", KeyWords::tr("Price check")),
        key(u"keys.park", u"F8", KeyWords::tr("Park the cart; resume a parked one")),
        key(u"keys.qris", u"F9", KeyWords::tr("Pay by QRIS")),
        key(u"keys.methods", u"F10", KeyWords::tr("Other ways to pay")),
        key(u"keys.discount", u"F11", KeyWords::tr("Discount")),
        key(u"keys.pay", u"F12", KeyWords::tr("Pay")),
        key(u"keys.lock", u"Ctrl+L", KeyWords::tr("Lock the till")),
        key(u"keys.undo", u"Ctrl+Z", KeyWords::tr("Undo the last change of the cart")),
    };
}

QHash<QString, QString> shopKeys(const Settings &settings)
{
    QHash<QString, QString> keys;
    QSet<QString> taken;
    const QList<TillKey> all = tillKeys();
    for (const TillKey &each : all) {
        const QString set = settings.text(each.setting);
        QString mine = set.isEmpty() || taken.contains(set) ? each.usual : set;
        if (taken.contains(mine))
            mine.clear();
        taken.insert(mine);
        if (mine != each.usual)
            keys.insert(each.usual, mine);
    }
    return keys;
}

QString keyConflict(const Settings &settings, const QString &setting, const QString &key)
{
    const QList<TillKey> all = tillKeys();
    for (const TillKey &each : all) {
        if (each.setting != setting && settings.text(each.setting) == key)
            return each.what;
    }
    return {};
}

} // namespace laci
