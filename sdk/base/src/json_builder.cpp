#include "json_builder.h"

namespace causeway {

bool JsonBuilder::key(string_t &name)
{
    const auto [member, isNew] = m_open[m_depth - 1]->get_ref<Json::object_t &>().try_emplace(std::move(name));
    m_member = &member->second;
    return isNew || fail("a member name occurs twice");
}

bool JsonBuilder::start_array(std::size_t size)
{
    if (!open(Json::array()))
        return false;
    if (size != static_cast<std::size_t>(-1))
        m_open[m_depth - 1]->get_ref<Json::array_t &>().reserve(size);
    return true;
}

Json *JsonBuilder::put(Json value)
{
    if (m_depth > MaximumDepth) {
        fail("nested too deeply");
        return nullptr;
    }
    Json *place = &m_root;
    if (m_depth > 0)
        place = m_open[m_depth - 1]->is_array() ? &m_open[m_depth - 1]->get_ref<Json::array_t &>().emplace_back()
                                                : m_member;
    *place = std::move(value);
    return place;
}

bool JsonBuilder::open(Json container)
{
    Json *const place = put(std::move(container));
    if (place)
        m_open[m_depth++] = place;
    return place;
}

bool JsonBuilder::close()
{
    --m_depth;
    return true;
}

bool JsonBuilder::fail(const char *why)
{
    m_fault = why;
    return false;
}
}
