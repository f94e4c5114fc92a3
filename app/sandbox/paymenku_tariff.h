#pragma once
#include "domain/money.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace laci {

/// A channel of the pretended Paymenku, with the limits of its pages and fees as on them.
struct PaymenkuChannel {
    const char *code;
    const char *name;
    const char *type;          ///< "va", "ewallet", "qris"
    bool payerPays;
    qint64 flat;               ///< rupiah
    int basisPoints;
    qint64 least;
    qint64 most;

    bool isType(const char *word) const { return qstrcmp(type, word) == 0; }
};

const PaymenkuChannel *paymenkuChannel(const QString &code);          ///< nullptr: none
Rupiah paymenkuFee(const PaymenkuChannel &channel, Rupiah amount);    ///< rounded up, whoever pays it
QJsonValue paymenkuPercent(const PaymenkuChannel &channel);           ///< 0.7 for 70
QJsonArray paymenkuChannelList();                                     ///< as in the newest pages
QJsonObject paymenkuChannelGroups();                                  ///< as in the older ones

} // namespace laci
