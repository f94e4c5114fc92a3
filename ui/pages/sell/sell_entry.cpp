#include "ui/pages/sell/sell_entry.h"
#include "base/when_done.h"
#include "domain/measure.h"
#include "ui/kit/scan_filter.h"
#include <algorithm>

namespace laci {

namespace {
constexpr qint64 kForeseenLasts = 200;           // ms: twice the longest gap inside a scan
}

SellEntry::SellEntry(ProductStore &products, CartSession &cart, CatalogueModel &catalogue, QObject *parent)
    : QObject(parent), m_products(products), m_cart(cart), m_catalogue(catalogue)
{
    connect(&catalogue, &CatalogueModel::settled, this, &SellEntry::takeShown);
    connect(&catalogue, &CatalogueModel::trouble, this, &SellEntry::takeShown);
}

void SellEntry::scan(const QString &code, std::optional<Quantity> quantity)
{
    m_expected.clear();                          // it is whole
    m_lastRead.invalidate();
    queue({Job::Kind::Scan, code.trimmed(), 0, {}, quantity});
}

void SellEntry::enter(const QString &text, int row)
{
    queue({Job::Kind::Typed, text.trimmed(), qMax(0, row)});
}

void SellEntry::pay()
{
    queue({Job::Kind::Pay, {}, 0});
}

void SellEntry::add(const Product &product, const QString &fieldText)
{
    queue({Job::Kind::Tile, fieldText.contains(QLatin1Char('*')) ? fieldText : QString(), 0, product});
}

void SellEntry::hold()
{
    if (++m_holds == 1)
        emit held(true);
}

void SellEntry::release()
{
    if (--m_holds > 0)
        return;
    emit held(false);
    later();
}

void SellEntry::queue(Job job)
{
    m_jobs.append(std::move(job));
    if (!m_working)
        next();
}

void SellEntry::next()
{
    if (m_jobs.isEmpty() || m_holds > 0)
        return;
    m_working = true;
    const Job job = m_jobs.first();
    if (job.kind == Job::Kind::Pay) {
        if (!m_cart.cart().isEmpty())
            emit payRequested();
        return done();
    }
    // A scanner's code is looked up as it is first: a '*' in it may be part of the code.
    const Result<CodeEntry> entry = job.kind == Job::Kind::Scan ? Result<CodeEntry>(CodeEntry{job.quantity, job.text})
                                                                : parseCodeEntry(job.text);
    if (!entry) {
        emit badQuantity(job.text);
        return done();
    }
    if (job.kind == Job::Kind::Tile)
        return found(job.product, entry->quantity, {}, false);
    if (entry->code.isEmpty())                   // "3*": the tile or the code comes next
        return done();
    lookUp(*entry);
}

void SellEntry::later()
{
    // Not deeper into the stack for each waiting code.
    QMetaObject::invokeMethod(this, [this] {
        if (!m_working)
            next();
    }, Qt::QueuedConnection);
}

void SellEntry::done()
{
    m_jobs.removeFirst();
    m_working = false;
    later();
}

void SellEntry::lookUp(const CodeEntry &entry)
{
    m_entry = entry;
    if (!takeForeseen())
        whenDone(m_products.byCode(m_entry.code), this, [this](const Result<std::optional<Product>> &product) { answered(product); });
}

void SellEntry::answered(const Result<std::optional<Product>> &product)
{
    if (!product) {
        emit refused(product.error());
        return done();
    }
    if (*product) {
        const bool barcode = (*product)->barcodes.contains(m_entry.code);
        return found(**product, m_entry.quantity, barcode ? m_entry.code : QString(), true);
    }
    if (const auto inner = innerBarcode(m_entry.code, m_patterns))
        return lookInside(*inner, 0);
    // "3*" and the scan came as one burst (quick fingers, a programmed key): a quantity after all, since no code is called so.
    const auto counted = m_entry.quantity ? std::nullopt : parseCodeEntry(m_entry.code).map([](const CodeEntry &e) { return std::optional(e); }).value_or(std::nullopt);
    if (counted && counted->quantity && !counted->code.isEmpty())
        return lookUp(*counted);
    notFound(m_entry);
}

void SellEntry::expect(const QString &soFar)
{
    m_expected = soFar.trimmed();
    m_lastRead.start();
    if (!m_foreseen.underWay)
        foresee();
}

bool SellEntry::isReading(const QString &text) const
{
    return m_lastRead.isValid() && !m_lastRead.hasExpired(kPause) && text.size() >= ScanFilter::kLeastLength
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

void SellEntry::foresee()
{
    m_foreseen = {m_expected, m_products.changes()};
    m_foreseen.since.start();
    m_foreseen.underWay = true;
    whenDone(m_products.byCode(m_foreseen.code), this, [this](const Result<std::optional<Product>> &product) { foreseen(product); });
}

void SellEntry::foreseen(const Result<std::optional<Product>> &product)
{
    m_foreseen.underWay = false;
    if (product && *product)
        m_foreseen.product = **product;
    if (std::exchange(m_foreseen.wanted, false)) {
        if (!takeForeseen())                     // not there, or changed meanwhile: the ordinary way tells what it is
            lookUp(CodeEntry(m_entry));
    } else if (!m_expected.isEmpty() && m_expected != m_foreseen.code) {
        foresee();                               // the scanner went on while this was being read
    }
}

bool SellEntry::takeForeseen()
{
    // A typed code is a person's: between the last key and Enter anything may have happened.
    if (m_jobs.first().kind != Job::Kind::Scan || m_foreseen.code != m_entry.code || m_foreseen.code.isEmpty()
        || m_foreseen.changes != m_products.changes() || m_foreseen.since.hasExpired(kForeseenLasts))
        return false;
    if (m_foreseen.underWay) {
        m_foreseen.wanted = true;
        return true;
    }
    const auto product = std::exchange(m_foreseen, {}).product;
    if (!product)
        return false;
    answered(product);
    return true;
}

void SellEntry::found(const Product &product, std::optional<Quantity> quantity, const QString &barcode, bool byCode)
{
    if (!quantity && isMeasured(product.unit)) {
        m_asked = Asked{product, barcode, byCode};
        emit measureAsked(product);              // the queue waits for answer()
        return;
    }
    take(product, quantity.value_or(Quantity::pieces(1)), barcode, byCode);
}

void SellEntry::answer(std::optional<Quantity> quantity)
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    if (!asked)
        return;
    if (!quantity)
        return done();
    take(asked->product, *quantity, asked->barcode, asked->byCode);
}

void SellEntry::take(const Product &product, Quantity quantity, const QString &barcode, bool byCode)
{
    if (product.hasModifiers) {
        m_choosing = Asked{product, barcode, byCode, quantity};
        emit choicesAsked(product);              // the queue waits for answerChoices()
        return;
    }
    put(product, quantity, barcode, byCode);
    done();
}

void SellEntry::answerChoices(const std::optional<QList<Modifier>> &chosen)
{
    const auto asked = std::exchange(m_choosing, std::nullopt);
    if (!asked)
        return;
    if (chosen)
        put(asked->product, asked->quantity, asked->barcode, asked->byCode, *chosen);
    done();
}

void SellEntry::put(const Product &product, Quantity quantity, const QString &barcode, bool byCode, const QList<Modifier> &chosen)
{
    if (const auto result = m_cart.add(product, quantity, barcode, chosen); !result)
        emit refused(result.error());
    else
        emit added(product, byCode);
}

void SellEntry::lookInside(const InnerBarcode &inner, int at)
{
    if (at >= inner.itemCodes.size())
        return notFound(m_entry);
    whenDone(m_products.byCode(inner.itemCodes[at]), this, [this, inner, at](const Result<std::optional<Product>> &product) {
        if (!product) {
            emit refused(product.error());
            done();
        } else if (*product) {
            foundLabel(**product, inner);
        } else {
            lookInside(inner, at + 1);
        }
    });
}

void SellEntry::foundLabel(const Product &product, const InnerBarcode &inner)
{
    const Quantity packets = m_entry.quantity.value_or(Quantity::pieces(1));
    const QString weightText = inner.weight ? quantityText(*inner.weight) : QString();
    if (inner.weight && m_entry.quantity) {
        emit objected(tr("The label says %1 kg of %2. A weight is not multiplied: scan each packet.").arg(weightText, product.name));
    } else if (inner.weight) {
        if (const auto quantity = weightIn(product.unit, *inner.weight))
            put(product, *quantity, m_entry.code, true);
        else
            emit objected(tr("The label says %1 kg, but %2 is not sold by weight. Nothing was added.").arg(weightText, product.name));
    } else if (!packets.isWhole()) {
        emit objected(tr("%1 is a packet with a price of its own; it comes in whole pieces.").arg(product.name));
    } else {
        auto result = m_cart.addLabelled(product, *inner.price, m_entry.code);
        if (result && packets != Quantity::pieces(1))
            result = m_cart.setQuantity(m_cart.chosenLine(), packets);
        if (!result)
            emit refused(result.error());
        else
            emit added(product, true);
    }
    done();
}

void SellEntry::notFound(const CodeEntry &entry)
{
    if (m_jobs.first().kind == Job::Kind::Typed && m_catalogue.search() == entry.code.simplified()) {
        m_waitsForList = true;                   // the search for these letters may still be under way
        if (m_catalogue.isSettled())
            takeShown();
        return;
    }
    emit unknownCode(entry.code);
    done();
}

void SellEntry::takeShown()
{
    if (!m_waitsForList || !m_catalogue.isSettled())
        return;
    m_waitsForList = false;
    const bool same = m_catalogue.isSearch() && m_catalogue.search() == m_entry.code.simplified();
    const Product *shown = same ? m_catalogue.productAt(qMin(m_jobs.first().row, m_catalogue.rowCount() - 1)) : nullptr;
    if (shown)
        return found(Product(*shown), m_entry.quantity, {}, false);
    emit unknownCode(m_entry.code);
    done();
}

} // namespace laci
