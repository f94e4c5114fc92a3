#pragma once
#include "domain/product.h"
#include "domain/sale.h"
#include <QJsonArray>
#include <QJsonObject>

namespace laci::ctl {

/// lacictl's JSON (issue "First sale"): stable names, whole rupiah, ISO times in UTC, null for what there is not.
QJsonObject toJson(const Product &product);
QJsonObject toJson(const Payment &payment);
QJsonArray toJson(const QList<TrailEntry> &trail);
QJsonObject toJson(const Refund &refund);
/// The sale's state in a payment's words: open is what its latest payment is, and "open" when that paid a part of it.
QString saleWord(const SaleRecord &record);
QJsonObject saleDocument(const SaleRecord &record, const Payment *payment, const QList<TrailEntry> &trail);

/// The same for people: a few lines.
QString saleWords(const SaleRecord &record, const Payment *payment, const QList<TrailEntry> &trail);
QString paymentLine(const Payment &payment);

} // namespace laci::ctl
