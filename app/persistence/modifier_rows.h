#pragma once
#include "persistence/connection.h"
#include "ports/goods_desk.h"

namespace laci {

/// Groups of modifiers and which product asks which; see GoodsDesk. Inside the caller's transaction. What was sold keeps its own
/// names and prices in sale_line, so a choice may go.

Result<QList<ModifierGroup>> allModifierGroups(Connection &connection);
Result<QList<ModifierGroup>> modifierGroupsOf(Connection &connection, ProductId product);
Result<ModifierGroup> storeModifierGroup(Connection &connection, const ModifierGroup &group);
/// Its name, for the journal. NotFound when there is none.
Result<QString> deleteModifierGroup(Connection &connection, ModifierGroupId group);
Result<void> storeModifiersOf(Connection &connection, ProductId product, const QList<ModifierGroupId> &groups);

} // namespace laci
