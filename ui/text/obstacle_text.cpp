#include "ui/text/obstacle_text.h"
#include <QCoreApplication>

namespace laci {
namespace {
struct ObstacleText { Q_DECLARE_TR_FUNCTIONS(ObstacleText) };
}

QString obstacleText(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString word = text.section(u':', 0, 0);
    const auto amount = Rupiah::of(text.section(u':', 1).toLongLong());
    if (word == u"over" && amount)
        return ObstacleText::tr("At most %1").arg(rupiahText(*amount));
    if (word == u"under" && amount)
        return ObstacleText::tr("At least %1").arg(rupiahText(*amount));
    if (word == QStringView(obstacle::kNotConfigured))
        return ObstacleText::tr("Not fully set up; complete Settings");
    if (word == QStringView(obstacle::kOneKind))
        return ObstacleText::tr("One kind of product per order");
    if (word == QStringView(obstacle::kNoProduct))
        return ObstacleText::tr("This product is not in its catalogue");
    if (word == QStringView(obstacle::kNoPhone))
        return ObstacleText::tr("Needs the customer's phone number");
    if (word == QStringView(obstacle::kClosed))
        return ObstacleText::tr("Closed at the gateway");
    return ObstacleText::tr("Not possible now");
}

QString channelKindText(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Qris:           return ObstacleText::tr("QRIS");
    case ChannelKind::Wallet:         return ObstacleText::tr("E-wallets");
    case ChannelKind::VirtualAccount: return ObstacleText::tr("Virtual accounts");
    case ChannelKind::Link:           return ObstacleText::tr("Payment links");
    }
    return {};
}

} // namespace laci
