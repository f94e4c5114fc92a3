#include "persistence/customer_rows.h"
#include "base/ids.h"
#include "persistence/search_text.h"

namespace laci {
namespace {

constexpr int kMost = 500;
constexpr qsizetype kMostName = 250;
constexpr qsizetype kMostPhone = 64;

const QString kLatest = QStringLiteral("SELECT id, name, phone FROM customer ORDER BY used_at DESC, id DESC LIMIT ?");
const QString kByText = QStringLiteral(
    "SELECT id, name, phone FROM customer WHERE id IN (SELECT id FROM customer WHERE name_key >= ? AND name_key < ?"
    " UNION SELECT id FROM customer WHERE phone_key <> '' AND phone_key >= ? AND phone_key < ?)"
    " ORDER BY used_at DESC, id DESC LIMIT ?");

/// The digits that are dialled here: +62 812-3456 and 0812 3456 are one number.
QString phoneKey(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    const bool international = phone.trimmed().startsWith(u'+') || digits.size() > 9;
    return international && digits.startsWith(u"62") ? u'0' + digits.mid(2) : digits;
}

bool looksLikePhone(const QString &text)
{
    for (const QChar c : text) {
        if (!(c >= u'0' && c <= u'9') && !QStringView(u"+-(). ").contains(c))
            return false;
    }
    return true;
}

} // namespace

Result<QList<Customer>> findCustomers(Connection &connection, const QString &text, int limit)
{
    const QString typed = text.trimmed().left(kMostName);
    limit = qBound(0, limit, kMost);
    QVariantList values;
    if (!typed.isEmpty()) {
        const QString name = sortKey(typed);
        const QString phone = looksLikePhone(typed) ? phoneKey(typed) : QString();
        // An empty end of the span finds nothing.
        values << bound(name) << bound(name.isEmpty() ? name : endOfPrefix(name)) << bound(phone)
               << bound(phone.isEmpty() ? phone : endOfPrefix(phone));
    }
    values << bound(limit);
    auto rows = connection.queryWith(typed.isEmpty() ? kLatest : kByText, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Customer> customers;
    while (rows->next())
        customers.append({CustomerId(rows->whole(0)), rows->text(1), rows->text(2)});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return customers;
}

Result<Customer> storeCustomer(Connection &connection, const QString &name, const QString &phone, const QDateTime &now)
{
    const QString cleanName = name.simplified();
    const QString cleanPhone = phone.simplified();
    if (cleanName.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a customer needs a name"));
    if (cleanName.size() > kMostName || cleanPhone.size() > kMostPhone)
        return fail(ErrorCode::InvalidInput, QStringLiteral("name or phone is too long"));
    auto row = connection.query(QStringLiteral("INSERT INTO customer (id, name, phone, name_key, phone_key, used_at)"
                                               " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name COLLATE NOCASE, phone_key)"
                                               " DO UPDATE SET used_at = excluded.used_at RETURNING id, name, phone"),
                                newNumericId(), cleanName, cleanPhone, sortKey(cleanName), phoneKey(cleanPhone), now);
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return fail(ErrorCode::Storage, QStringLiteral("the customer was not written"));
    return Customer{CustomerId(row->whole(0)), row->text(1), row->text(2)};
}

Result<void> touchCustomer(Connection &connection, CustomerId id, const QDateTime &now)
{
    return connection
        .change(QStringLiteral("UPDATE customer SET used_at = max(used_at, ?) WHERE id = ?"), now, qint64(id))
        .map([](qint64) {});
}

QStringList customerStatements()
{
    return {kLatest, kByText};
}

} // namespace laci
