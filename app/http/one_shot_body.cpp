#include "http/one_shot_body.h"
#include <algorithm>
#include <cstring>

namespace laci {

OneShotBody::OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *to, qint64 most)
{
    const qsizetype count = std::min<qsizetype>(most, m_bytes.size() - m_at);
    if (count <= 0)
        return m_at >= m_bytes.size() ? -1 : 0;
    std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

} // namespace laci
