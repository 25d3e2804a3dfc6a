// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/byte_masks.h"

namespace holdfast {

std::uint64_t ByteFinder::search(std::uint64_t at)
{
    for (; at + ByteGroup::kSize <= m_end; at += ByteGroup::kSize) {
        const ByteGroup group(m_text + at);
        m_mask = group.equal(m_chars[0]) | group.equal(m_chars[1]) | group.equal(m_chars[2]);
        if (m_mask != 0) {
            m_begin = at;
            return at + static_cast<std::uint64_t>(std::countr_zero(m_mask));
        }
    }
    m_mask = 0;
    m_begin = at;
    for (std::uint64_t i = at; i < m_end; ++i)
        if (m_text[i] == m_chars[0] || m_text[i] == m_chars[1] || m_text[i] == m_chars[2])
            m_mask |= std::uint64_t{1} << (i - at);
    return m_mask == 0 ? m_end : at + static_cast<std::uint64_t>(std::countr_zero(m_mask));
}

}  // namespace holdfast
