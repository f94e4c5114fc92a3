#include "gateways/amdigipay/amdigipay_list.h"
#include "gateways/amdigipay/amdigipay_reply.h"
#include "gateways/common/reply_parts.h"
#include "http/http_facts.h"
#include "http/json.h"
#include <QJsonArray>
#include <algorithm>

namespace laci::amdigipay {
namespace {

/// More than a date can be out by when its zone was misread, which in Jakarta is seven hours.
constexpr qint64 kSurelyOlderSeconds = 12 * 3600;

std::optional<qint64> countIn(const QJsonObject &body, QStringView path)
{
    const auto count = wholeField(body, path);
    return count && *count && **count >= 0 ? *count : std::nullopt;
}

QDateTime saidMade(const QJsonObject &row)
{
    for (const QStringView field : {QStringView(u"created_at"), QStringView(u"created_date"), QStringView(u"transaction_date")}) {
        if (const QDateTime at = momentIn(row, field); at.isValid())
            return at;
    }
    return {};
}

/// -1: ids descend from row to row, newest first; 1: they ascend; 0: neither can be said.
int orderOf(const QList<QJsonObject> &rows)
{
    int order = 0;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        bool isNumber = false;
        bool wasNumber = false;
        const qint64 before = textField(rows[i - 1], u"id").toLongLong(&wasNumber);
        const qint64 here = textField(rows[i], u"id").toLongLong(&isNumber);
        const int step = here > before ? 1 : -1;
        if (!isNumber || !wasNumber || here == before || (order != 0 && step != order))
            return 0;
        order = step;
    }
    return order;
}

std::optional<Rupiah> moneyIn(const QJsonObject &row, std::initializer_list<QStringView> fields)
{
    for (const QStringView field : fields) {
        if (const auto units = rupiahField(row, field); units && *units && **units > 0)
            return Rupiah::of(**units);
    }
    return std::nullopt;
}

} // namespace

Result<ListPage> readPage(const HttpResponse &response, const QDateTime &now)
{
    const auto body = bodyOf(response, now);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonValue data = body->value(u"data");
    if (!data.isArray())
        return fail(ErrorCode::Malformed, QStringLiteral("a list without data"), response.status);
    ListPage page;
    for (const QJsonValue &row : data.toArray()) {
        if (!row.isObject() || textField(row.toObject(), u"id").isEmpty())
            return fail(ErrorCode::Malformed, QStringLiteral("a list with a row that is no transaction"), response.status);
        page.rows.append(row.toObject());
    }
    page.totalPages = countIn(*body, u"pagination.total_page");
    page.totalFound = countIn(*body, u"pagination.total_found");
    return page;
}

bool ListWalk::isOlder(const QJsonObject &row) const
{
    // Nothing is made after it has expired, so an end before our beginning is a beginning before it too.
    const QDateTime made = saidMade(row);
    const QDateTime at = made.isValid() ? made : momentIn(row, u"expired_date");
    return m_since.isValid() && at.isValid() && at.addSecs(kSurelyOlderSeconds) < m_since;
}

Result<void> ListWalk::end()
{
    m_next.reset();
    if (m_found && m_ids.size() < *m_found)
        return fail(ErrorCode::Malformed, QStringLiteral("the list speaks of %1 transactions and shows %2").arg(*m_found).arg(m_ids.size()));
    m_whole = true;
    return {};
}

Result<void> ListWalk::turn(const ListPage &page)
{
    const int here = *m_next;
    if (m_taken == 1) {
        m_found = page.totalFound;
        if (orderOf(page.rows) > 0 && page.totalPages && *page.totalPages > 1) {
            if (*page.totalPages > 1'000'000)
                return fail(ErrorCode::Malformed, QStringLiteral("a list of too many pages"));
            m_step = -1;
            m_next = int(*page.totalPages);
            return {};
        }
    }
    m_next = here + m_step;
    return *m_next == 1 && m_step < 0 ? end() : Result<void>();      // page 1 was the first to be read
}

Result<void> ListWalk::take(const ListPage &page)
{
    const int here = m_next.value_or(1);
    ++m_taken;
    const qsizetype before = m_ids.size();
    for (const QJsonObject &row : page.rows) {
        const QString id = textField(row, u"id");
        if (!m_ids.contains(id)) {
            m_ids.insert(id);
            m_rows.append(row);
        }
    }
    const int order = orderOf(page.rows);
    if (m_step > 0) {
        const bool last = page.rows.isEmpty() || (page.totalPages && here >= *page.totalPages);
        if (last) {
            if (m_taken == 1)
                m_found = page.totalFound;
            return end();
        }
        if (order < 0 && isOlder(page.rows.last())) {
            m_next.reset();
            m_whole = true;
            return {};
        }
    } else if (order > 0 && isOlder(page.rows.first())) {
        m_next.reset();
        m_whole = true;
        return {};
    }
    if (m_ids.size() == before)
        return fail(ErrorCode::Malformed, QStringLiteral("the list shows the same page again"));
    if (m_taken >= m_mostPages)
        return fail(ErrorCode::Malformed, QStringLiteral("the list has more than the %1 pages that may be read").arg(m_mostPages));
    return turn(page);
}

std::optional<QJsonObject> rowOf(const QList<QJsonObject> &rows, const QString &reference)
{
    std::optional<QJsonObject> found;
    for (const QJsonObject &row : rows) {
        if (textField(row, u"transaction_id") != reference)
            continue;
        if (!found || statusOf(textField(row, u"status_id")) == ChargeStatus::Paid)
            found = row;
    }
    return found;
}

bool allNamed(const QList<QJsonObject> &rows)
{
    return std::none_of(rows.begin(), rows.end(), [](const QJsonObject &row) { return textField(row, u"transaction_id").isEmpty(); });
}

QDateTime madeAt(const QJsonObject &row, int expireMinutes, const QDateTime &now)
{
    constexpr qint64 kClocksDiffer = 600;
    if (const QDateTime made = saidMade(row); made.isValid())
        return made;
    const QDateTime until = momentIn(row, u"expired_date");
    const QDateTime counted = until.isValid() ? until.addSecs(-60 * expireMinutes) : until;
    return counted.isValid() && now.isValid() && counted > now.addSecs(kClocksDiffer) ? now : counted;
}

Result<GatewayRow> readRow(const QJsonObject &row, int expireMinutes, const QDateTime &now)
{
    const auto answer = answerFrom(row, now, 0);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->amount)
        return fail(ErrorCode::Malformed, QStringLiteral("a transaction without an amount: ") + answer->gatewayRef.left(40));
    GatewayRow read;
    read.reference = answer->reference;
    read.gatewayRef = answer->gatewayRef;
    read.channel = textField(row, u"payment_id");
    read.amount = *answer->amount;
    // An admin_fee of 0 says only that the customer paid none: what QRIS costs the shop is not in it.
    read.fee = moneyIn(row, {u"fee", u"merchant_fee", u"admin_fee"});
    read.net = moneyIn(row, {u"net", u"net_amount"});
    read.status = answer->status;
    read.word = answer->word;
    read.at = madeAt(row, expireMinutes, now);
    return read;
}

} // namespace laci::amdigipay
