#pragma once
#include "persistence/connection.h"
#include "ports/goods_desk.h"

namespace laci {

/// Categories, row by row; see GoodsDesk. Names are one whatever their case. Inside the caller's transaction.

/// The one of that name, made where there is none; nullopt for an empty name (no category).
Result<std::optional<qint64>> categoryNamed(Connection &connection, const QString &name);

Result<QList<Category>> allCategories(Connection &connection);
/// What changed, for the journal.
Result<QString> storeCategory(Connection &connection, const QString &was, const Category &now);
Result<void> orderCategoryRows(Connection &connection, const QStringList &names);
Result<void> deleteCategory(Connection &connection, const QString &name);

} // namespace laci
