#pragma once
#include <QString>
#include <optional>

namespace laci {

/// An enum's values with the words under which they are stored and printed.
template <class E> struct WordOf {
    E value;
    const char16_t *word;
};

template <class E, std::size_t N> QString wordOf(const WordOf<E> (&table)[N], E value)
{
    for (const WordOf<E> &each : table)
        if (each.value == value)
            return QString::fromUtf16(each.word);
    return {};
}

template <class E, std::size_t N> std::optional<E> fromWord(const WordOf<E> (&table)[N], QStringView word)
{
    for (const WordOf<E> &each : table)
        if (word == QStringView(each.word))
            return each.value;
    return std::nullopt;
}

} // namespace laci
