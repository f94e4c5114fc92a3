#pragma once
#include "domain/sale.h"
#include <QJsonObject>

namespace laci {

/// What the customer may see, and nothing else: for the second screen and the page on the shop's network.
struct CustomerView {
    enum class Face { Idle, Cart, Cash, Preparing, Qr, Link, Account, Checking, Unsure, Paid };
    Face face = Face::Idle;
    QString shop;
    bool training = false;
    struct Line {
        QString name;
        QString quantity;            ///< "3", "0,355 kg"
        Rupiah unitPrice;
        Rupiah total;
        friend bool operator==(const Line &, const Line &) = default;
    };
    QList<Line> lines;               ///< of the open cart or the sale being paid
    Rupiah discount;                 ///< of lines and cart together
    Rupiah added;                    ///< service and tax that come on top of the lines
    Rupiah total;
    Rupiah paid;                     ///< tenders that came in already
    Rupiah due;                      ///< what is asked for now
    QByteArray qris;                 ///< Face::Qr: a verified QRIS text; the view never draws another
    QString merchant;                ///< from inside the code
    QString nmid;                    ///< likewise; may be empty
    QString link;                    ///< Face::Link
    QString channel;                 ///< "VA BCA", "DANA"
    QString account;                 ///< Face::Account
    QDateTime expiresAt;             ///< as the gateway said; invalid: none
    Rupiah change;                   ///< Face::Paid
    friend bool operator==(const CustomerView &, const CustomerView &) = default;
};

QString customerFaceWord(CustomerView::Face);                ///< "idle", "cart", "cash", "preparing", "qr", …
/// For a page in a browser: faces by word, amounts as rupiahText() writes them, `expires` in milliseconds since 1970, nothing
/// that the screen does not show. The code itself is not in it: its modules are added by who draws it.
QJsonObject customerViewToJson(const CustomerView &view);

} // namespace laci
