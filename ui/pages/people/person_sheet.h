#pragma once
#include "domain/person.h"
#include <functional>
#include <optional>

class QWidget;

namespace laci {

struct TillServices;

/// Adds somebody (nullopt) or changes name, role, PIN and whether they still work here. The first person of a shop is its owner.
/// `by`: in whose name; `changed` is called after each change that was stored.
void askPerson(QWidget *owner, TillServices &services, const std::optional<Person> &person, bool firstOfAll, const QString &by,
               std::function<void()> changed);

} // namespace laci
