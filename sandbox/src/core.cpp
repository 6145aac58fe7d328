#include "core.h"

namespace causeway::sandbox {

bool Core::useOnce(const std::string &kind, const std::string &value, std::chrono::seconds keep) const
{
    const auto now = clock.epoch();
    store.run("DELETE FROM used_once WHERE expires_at < ?", {now});
    return store.run("INSERT INTO used_once(kind, value, expires_at) VALUES(?, ?, ?) ON CONFLICT DO NOTHING",
                     {kind, value, now + keep.count()})
        == 1;
}
}
