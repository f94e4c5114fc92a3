#include "ui/pages/sell/sell_entry.h"
#include "base/when_done.h"

namespace laci {

SellEntry::SellEntry(ProductStore &products, CartSession &cart, CatalogueModel &catalogue, QObject *parent)
    : QObject(parent), m_products(products), m_cart(cart), m_catalogue(catalogue)
{
    connect(&catalogue, &CatalogueModel::settled, this, &SellEntry::takeShown);
    connect(&catalogue, &CatalogueModel::trouble, this, &SellEntry::takeShown);
}

void SellEntry::scan(const QString &code)
{
    queue({Job::Kind::Scan, code.trimmed(), 0});
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
    Quantity quantity = Quantity::pieces(1);
    if (fieldText.contains(QLatin1Char('*'))) {
        const auto entry = parseCodeEntry(fieldText);
        if (!entry) {
            emit badQuantity(fieldText);
            return;
        }
        quantity = entry->quantity.value_or(quantity);
    }
    found(product, quantity, {});
}

void SellEntry::queue(Job job)
{
    m_jobs.append(std::move(job));
    if (!m_working)
        next();
}

void SellEntry::next()
{
    if (m_jobs.isEmpty())
        return;
    m_working = true;
    const Job job = m_jobs.first();
    if (job.kind == Job::Kind::Pay) {
        if (!m_cart.cart().isEmpty())
            emit payRequested();
        done();
        return;
    }
    // A scanner's code is taken as it is: a '*' in it is part of the code.
    Result<CodeEntry> entry = job.kind == Job::Kind::Scan ? Result<CodeEntry>(CodeEntry{std::nullopt, job.text})
                                                          : parseCodeEntry(job.text);
    if (!entry) {
        emit badQuantity(job.text);
        done();
        return;
    }
    if (entry->code.isEmpty()) {                 // "3*": the tile or the code comes next
        done();
        return;
    }
    m_entry = *entry;
    whenDone(m_products.byCode(m_entry.code), this, [this](const Result<std::optional<Product>> &product) {
        if (!product) {
            emit refused(product.error());
            done();
        } else if (*product) {
            const bool barcode = (*product)->barcodes.contains(m_entry.code);
            found(**product, m_entry.quantity.value_or(Quantity::pieces(1)), barcode ? m_entry.code : QString());
            done();
        } else {
            notFound(m_entry);
        }
    });
}

void SellEntry::done()
{
    m_jobs.removeFirst();
    m_working = false;
    // Not deeper into the stack for each waiting code.
    QMetaObject::invokeMethod(this, [this] {
        if (!m_working)
            next();
    }, Qt::QueuedConnection);
}

void SellEntry::found(const Product &product, Quantity quantity, const QString &barcode)
{
    if (const auto result = m_cart.add(product, quantity, barcode); !result)
        emit refused(result.error());
    else
        emit added(product.name);
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
        found(Product(*shown), m_entry.quantity.value_or(Quantity::pieces(1)), {});
    else
        emit unknownCode(m_entry.code);
    done();
}

} // namespace laci
