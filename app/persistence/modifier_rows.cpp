#include "persistence/modifier_rows.h"
#include "base/ids.h"
#include "persistence/product_edit.h"
#include <QSet>
#include <algorithm>

namespace laci {
namespace {

constexpr qsizetype kMostName = 80;
constexpr qsizetype kMostChoices = 100;
constexpr qsizetype kMostGroups = 20;            // that one product asks

tl::unexpected<Error> wrong(const char *field) { return fail(ErrorCode::InvalidInput, QString::fromLatin1(field)); }

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= kMostName
        && std::none_of(name.cbegin(), name.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<ModifierGroup> cleaned(ModifierGroup group)
{
    group.name = group.name.simplified();
    if (!isName(group.name))
        return wrong("name");
    if (group.choices.isEmpty() || group.choices.size() > kMostChoices)
        return wrong("choices");
    QSet<QString> names;
    for (Modifier &choice : group.choices) {
        choice.name = choice.name.simplified();
        if (!isName(choice.name) || names.contains(choice.name.toLower()) || choice.price.isNegative() || !choice.price.withinLimit())
            return wrong("choices");
        names.insert(choice.name.toLower());
    }
    if (group.most < 1 || group.most > group.choices.size())
        return wrong("most");
    if (group.least < 0 || group.least > group.most)
        return wrong("least");
    return group;
}

Result<QList<ModifierGroup>> groupsFrom(Connection &connection, const QString &sql, const QVariantList &values)
{
    QList<ModifierGroup> groups;
    {
        auto rows = connection.queryWith(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            groups.append({ModifierGroupId(rows->whole(0)), rows->text(1), rows->number(2), rows->number(3), {}});
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    for (ModifierGroup &group : groups) {
        auto rows = connection.query(QStringLiteral("SELECT id, name, price FROM modifier WHERE group_id = ? ORDER BY position"), qint64(group.id));
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            group.choices.append({ModifierId(rows->whole(0)), rows->text(1), Rupiah::trusted(rows->whole(2))});
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    return groups;
}

} // namespace

Result<QList<ModifierGroup>> allModifierGroups(Connection &connection)
{
    return groupsFrom(connection, QStringLiteral("SELECT id, name, least, most FROM modifier_group ORDER BY name COLLATE NOCASE, id"), {});
}

Result<QList<ModifierGroup>> modifierGroupsOf(Connection &connection, ProductId product)
{
    return groupsFrom(connection,
                      QStringLiteral("SELECT g.id, g.name, g.least, g.most FROM product_modifier p JOIN modifier_group g ON g.id = p.group_id"
                                     " WHERE p.product = ? ORDER BY p.position"),
                      {bound(qint64(product))});
}

Result<ModifierGroup> storeModifierGroup(Connection &connection, const ModifierGroup &wanted)
{
    auto group = cleaned(wanted);
    if (!group)
        return group;
    QSet<qint64> known;
    if (qint64(group->id) == 0) {
        group->id = ModifierGroupId(newNumericId());
        if (auto done = connection.change(QStringLiteral("INSERT INTO modifier_group (id, name, least, most) VALUES (?, ?, ?, ?)"),
                                          qint64(group->id), group->name, group->least, group->most);
            !done)
            return tl::unexpected(done.error());
    } else {
        const auto done = connection.change(QStringLiteral("UPDATE modifier_group SET name = ?, least = ?, most = ? WHERE id = ?"),
                                            group->name, group->least, group->most, qint64(group->id));
        if (!done)
            return tl::unexpected(done.error());
        if (*done == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("no such group"));
        auto rows = connection.query(QStringLiteral("SELECT id FROM modifier WHERE group_id = ?"), qint64(group->id));
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next())
            known.insert(rows->whole(0));
        if (auto ended = rows->ended(); !ended)
            return tl::unexpected(ended.error());
    }
    if (auto done = connection.change(QStringLiteral("DELETE FROM modifier WHERE group_id = ?"), qint64(group->id)); !done)
        return tl::unexpected(done.error());
    int position = 0;
    for (Modifier &choice : group->choices) {
        if (!known.remove(qint64(choice.id)))        // each id once, and only of this group
            choice.id = ModifierId(newNumericId());
        if (auto done = connection.change(QStringLiteral("INSERT INTO modifier (id, group_id, position, name, price) VALUES (?, ?, ?, ?, ?)"),
                                          qint64(choice.id), qint64(group->id), position++, choice.name, choice.price);
            !done)
            return tl::unexpected(done.error());
    }
    return group;
}

Result<QString> deleteModifierGroup(Connection &connection, ModifierGroupId group)
{
    QString name;
    {
        auto row = connection.query(QStringLiteral("SELECT name FROM modifier_group WHERE id = ?"), qint64(group));
        if (!row)
            return tl::unexpected(row.error());
        if (!row->next())
            return fail(ErrorCode::NotFound, QStringLiteral("no such group"));
        name = row->text(0);
    }
    for (const QString &sql : {QStringLiteral("DELETE FROM product_modifier WHERE group_id = ?"), QStringLiteral("DELETE FROM modifier WHERE group_id = ?"),
                               QStringLiteral("DELETE FROM modifier_group WHERE id = ?")}) {
        if (auto done = connection.change(sql, qint64(group)); !done)
            return tl::unexpected(done.error());
    }
    return name;
}

Result<void> storeModifiersOf(Connection &connection, ProductId product, const QList<ModifierGroupId> &groups)
{
    if (const auto known = knownProduct(connection, product); !known)
        return tl::unexpected(known.error());
    if (groups.size() > kMostGroups)
        return wrong("groups");
    if (auto done = connection.change(QStringLiteral("DELETE FROM product_modifier WHERE product = ?"), qint64(product)); !done)
        return tl::unexpected(done.error());
    QSet<qint64> placed;
    for (const ModifierGroupId group : groups) {
        if (placed.contains(qint64(group)))
            continue;
        const auto known = connection.whole(QStringLiteral("SELECT 1 FROM modifier_group WHERE id = ?"), qint64(group));
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return fail(ErrorCode::NotFound, QStringLiteral("no such group"));
        if (auto done = connection.change(QStringLiteral("INSERT INTO product_modifier (product, position, group_id) VALUES (?, ?, ?)"),
                                          qint64(product), qint64(placed.size()), qint64(group));
            !done)
            return tl::unexpected(done.error());
        placed.insert(qint64(group));
    }
    return {};
}

} // namespace laci
