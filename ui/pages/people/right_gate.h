#pragma once
#include "domain/rights.h"
#include "ui/pages/till_services.h"
#include <functional>

class QWidget;

namespace laci {

/// Before something that not everybody may do: who stands at the till and holds the right goes on at once; else a second person
/// proves the right with a PIN, in a sheet over the window, and nobody is signed out. A shop without people asks nobody.
class RightGate {
public:
    /// Calls `allowed` once with the name of whose right it was, or never. Not called after `owner` is gone.
    static void ask(TillServices &services, QWidget *owner, Right right, std::function<void(const QString &who)> allowed);
    /// Whether ask() would go on at once.
    static bool isOpen(const TillServices &services, Right right);
    /// Who stands at the till: the person's name, till.cashier's while there are no people.
    static QString nameOf(const TillServices &services);
};

} // namespace laci
