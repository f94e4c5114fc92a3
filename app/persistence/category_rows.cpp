#include "persistence/category_rows.h"
#include "persistence/product_rows.h"
#include <QRegularExpression>
#include <QSet>

namespace laci {
namespace {

constexpr qsizetype kMostName = 80;              // as of a CSV (csv_product.cpp)

/// nullopt: there is none. SQLite's own NOCASE knows ASCII only.
Result<std::optional<qint64>> findCategory(Connection &connection, const QString &name)
{
    auto rows = connection.query(QStringLiteral("SELECT id, name FROM category"));
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        if (rows->text(1).compare(name, Qt::CaseInsensitive) == 0)
            return std::optional(rows->whole(0));
    }
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return std::optional<qint64>();
}

Result<qint64> knownCategory(Connection &connection, const QString &name)
{
    const auto id = findCategory(connection, name);
    if (!id)
        return tl::unexpected(id.error());
    return *id ? Result<qint64>(**id) : fail(ErrorCode::NotFound, QStringLiteral("no category \"%1\"").arg(name));
}

Result<Category> cleaned(Category category)
{
    static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    category.name = category.name.simplified();
    category.colour = category.colour.trimmed().toUpper();
    if (category.name.isEmpty() || category.name.size() > kMostName)
        return fail(ErrorCode::InvalidInput, QStringLiteral("name"));
    for (const QChar c : std::as_const(category.name)) {
        if (c.category() == QChar::Other_Control)
            return fail(ErrorCode::InvalidInput, QStringLiteral("name"));
    }
    if (!category.colour.isEmpty() && !colour.match(category.colour).hasMatch())
        return fail(ErrorCode::InvalidInput, QStringLiteral("colour"));
    return category;
}

QVariant colourValue(const QString &colour)
{
    return colour.isEmpty() ? QVariant() : QVariant(colour);
}

} // namespace

Result<std::optional<qint64>> categoryNamed(Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return std::optional<qint64>();
    auto known = findCategory(connection, name);
    if (!known || *known)
        return known;
    // Nobody has ordered yet: by name. Somebody has: at the end.
    return connection.whole(QStringLiteral("INSERT INTO category (name, position)"
                                           " SELECT ?, coalesce(max(position) + (max(position) > 0), 0) FROM category RETURNING id"),
                            name);
}

Result<QList<Category>> allCategories(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("SELECT c.name, coalesce(c.colour, ''), coalesce(n.products, 0) FROM category c"
                                                " LEFT JOIN product_count n ON n.category_id = c.id AND n.active = 1"
                                                " ORDER BY c.position, c.name COLLATE NOCASE"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Category> categories;
    while (rows->next())
        categories.append({rows->text(0), rows->text(1), rows->number(2)});
    if (auto ended = rows->ended(); !ended)
        return tl::unexpected(ended.error());
    return categories;
}

Result<QString> storeCategory(Connection &connection, const QString &was, const Category &wanted)
{
    const auto now = cleaned(wanted);
    if (!now)
        return tl::unexpected(now.error());
    const auto holder = findCategory(connection, now->name);
    if (!holder)
        return tl::unexpected(holder.error());
    if (was.isEmpty()) {
        if (*holder)
            return fail(ErrorCode::Conflict, QStringLiteral("name"));
        const auto done = connection.queryWith(QStringLiteral("INSERT INTO category (name, colour, position)"
                                                              " SELECT ?, ?, coalesce(max(position), 0) + 1 FROM category"),
                                               {bound(now->name), colourValue(now->colour)});
        if (!done)
            return tl::unexpected(done.error());
    } else {
        const auto id = knownCategory(connection, was);
        if (!id)
            return tl::unexpected(id.error());
        if (holder->value_or(*id) != *id)
            return fail(ErrorCode::Conflict, QStringLiteral("name"));
        const auto done = connection.queryWith(QStringLiteral("UPDATE category SET name = ?, colour = ? WHERE id = ?"),
                                               {bound(now->name), colourValue(now->colour), bound(*id)});
        if (!done)
            return tl::unexpected(done.error());
    }
    if (auto moved = moveCatalogue(connection); !moved)
        return tl::unexpected(moved.error());
    QStringList said;
    if (was.isEmpty())
        said << QStringLiteral("new");
    else if (was != now->name)
        said << QStringLiteral("name: %1 → %2").arg(was, now->name);
    said << QStringLiteral("colour: %1").arg(now->colour.isEmpty() ? QStringLiteral("–") : now->colour);
    return said.join(QStringLiteral("; "));
}

Result<void> orderCategoryRows(Connection &connection, const QStringList &names)
{
    const auto all = allCategories(connection);
    if (!all)
        return tl::unexpected(all.error());
    // Those that were not named keep their order, behind the named ones.
    QList<qint64> order;
    QSet<qint64> placed;
    QStringList wanted = names;
    for (const Category &category : *all)
        wanted.append(category.name);
    for (const QString &name : std::as_const(wanted)) {
        const auto id = knownCategory(connection, name);
        if (!id)
            return tl::unexpected(id.error());
        if (placed.contains(*id))
            continue;
        placed.insert(*id);
        order.append(*id);
    }
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (auto done = connection.change(QStringLiteral("UPDATE category SET position = ? WHERE id = ?"), qint64(i + 1), order[i]); !done)
            return tl::unexpected(done.error());
    }
    return moveCatalogue(connection);
}

Result<void> deleteCategory(Connection &connection, const QString &name)
{
    const auto id = knownCategory(connection, name);
    if (!id)
        return tl::unexpected(id.error());
    const auto used = connection.whole(QStringLiteral("SELECT 1 FROM product WHERE category_id = ? LIMIT 1"), *id);
    if (!used)
        return tl::unexpected(used.error());
    if (*used)
        return fail(ErrorCode::Conflict, QStringLiteral("products"));
    for (const QString &sql : {QStringLiteral("DELETE FROM product_count WHERE category_id = ?"), QStringLiteral("DELETE FROM category WHERE id = ?")}) {
        if (auto done = connection.change(sql, *id); !done)
            return tl::unexpected(done.error());
    }
    return moveCatalogue(connection);
}

} // namespace laci
