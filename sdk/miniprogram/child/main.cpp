// causeway-miniprogram FD: one mini-program, alone in a process that can compute and talk to its host, nothing else.
#include "engine.h"
#include "sandbox.h"

#include <charconv>
#include <csignal>
#include <cstring>
#include <ctime>

using namespace causeway;
using namespace causeway::child;

namespace {

constexpr int WrongUsage = 2;
constexpr int NoSandbox = 6;

void handle(Engine &engine, const wire::HostMessage &message)
{
    if (const auto *start = std::get_if<wire::Start>(&message.body))
        engine.start(*start);
    else if (const auto *event = std::get_if<wire::Event>(&message.body))
        engine.dispatch("event",
                        {engine.number(event->node), engine.text(event->type), engine.text(event->detailJson)});
    else if (const auto *result = std::get_if<wire::CallResult>(&message.body))
        engine.dispatch("result",
                        {engine.number(static_cast<double>(result->id)), engine.boolean(result->succeeded),
                         engine.text(result->json)});
    else if (const auto *environment = std::get_if<wire::Environment>(&message.body))
        engine.dispatch("environment", {engine.text(environmentJson(*environment))});
    else if (std::holds_alternative<wire::Back>(message.body))
        engine.dispatch("back", {});
    else if (const auto *visibility = std::get_if<wire::Visibility>(&message.body))
        engine.dispatch("visibility", {engine.boolean(visibility->shown)});
}
}

int main(int count, char **values)
{
    int fd = -1;
    if (count != 2 || std::from_chars(values[1], values[1] + std::strlen(values[1]), fd).ec != std::errc() || fd < 0)
        return WrongUsage;
    std::signal(SIGPIPE, SIG_IGN);
    tzset(); // reads its file while files can be read
    if (!enterSandbox(fd).empty())
        return NoSandbox;

    const Limits limits;
    Channel channel(fd);
    Engine engine(limits, channel);
    for (;;) {
        const auto message = channel.receive(engine.untilNextTimer());
        if (message) {
            handle(engine, *message);
            channel.send({wire::Done{message->sequence}});
        }
        engine.runDueTimers();
    }
}
