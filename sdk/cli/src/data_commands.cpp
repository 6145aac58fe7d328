#include "commands.h"
#include "output_file.h"
#include "run.h"

#include <causeway/client/data_export.h>

namespace causeway::cli {
namespace {

Result<Json> heldBy(Session &session)
{
    CAUSEWAY_TRY(auto *made, session.unlocked());
    return client::exportHeld(*made, systemClock(), session.call());
}
}

Result<Json> exportData(const Arguments &arguments, Session &session)
{
    if (arguments.operands.empty())
        return heldBy(session);
    const auto &path = arguments.operands.at(0);
    CAUSEWAY_TRY(const auto file, OutputFile::at(path, session));
    CAUSEWAY_TRY(const auto held, heldBy(session));
    const auto text = toDocument(held) + "\n";
    CAUSEWAY_CHECK(file.write(asBytes(text)));
    return Json{{"written", path}, {"bytes", text.size()}};
}
}
