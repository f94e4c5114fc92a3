#pragma once

namespace laci {

/// Tells Qt how the kit's own views look to a screen reader: a StripView is a list, each row an item with name, value and place
/// on the screen, which can be pressed. Call once before the first window; twice is once.
void openAccessibility();

} // namespace laci
