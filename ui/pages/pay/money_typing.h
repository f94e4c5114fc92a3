#pragma once

class QLineEdit;

namespace laci {

/// "100000" is read more surely as "100.000": groups plain digits while they are typed and keeps the cursor where it was. Anything
/// else ("100rb") is left as typed.
void groupDigits(QLineEdit *field);

} // namespace laci
