#include <causeway/wire/miniprogram_protocol.h>

#include "miniprogram.pb.h"

namespace causeway::wire {
namespace {

template<typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template<typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

constexpr auto LastKind = static_cast<unsigned>(NodeOperationKind::AppendStyles);
constexpr auto LastFault = static_cast<unsigned>(FaultKind::OutOfMemory);

Bytes serialized(const google::protobuf::MessageLite &message)
{
    Bytes bytes(message.ByteSizeLong());
    message.SerializeWithCachedSizesToArray(bytes.data());
    return bytes;
}

void fill(proto::Environment &to, const Environment &from)
{
    to.set_language(from.language);
    to.set_theme(from.theme);
    to.set_font_scale(from.fontScale);
    to.set_pixel_ratio(from.pixelRatio);
    to.set_window_width(from.windowWidth);
    to.set_window_height(from.windowHeight);
}

void fill(proto::Start &to, const Start &from)
{
    for (const auto &file : from.files) {
        auto *added = to.add_files();
        added->set_path(file.path);
        added->set_text(file.text);
    }
    fill(*to.mutable_environment(), from.environment);
    to.set_manifest_json(from.manifestJson);
    to.set_config_json(from.configJson);
}

void fill(proto::Batch &to, const Batch &from)
{
    for (const auto &operation : from.operations) {
        auto *added = to.add_operations();
        added->set_kind(static_cast<unsigned>(operation.kind));
        added->set_node(operation.node);
        added->set_other(operation.other);
        added->set_before(operation.before);
        added->set_name(operation.name);
        added->set_value(operation.value);
    }
    to.set_pages_changed(from.pagesChanged);
    for (const auto &page : from.pages) {
        auto *added = to.add_pages();
        added->set_path(page.path);
        added->set_root(page.root);
        added->set_title(page.title);
    }
}

Environment read(const proto::Environment &from)
{
    return {from.language(),    from.theme(),        from.font_scale(),
            from.pixel_ratio(), from.window_width(), from.window_height()};
}

Start read(const proto::Start &from)
{
    Start start;
    for (const auto &file : from.files())
        start.files.push_back({file.path(), file.text()});
    start.environment = read(from.environment());
    start.manifestJson = from.manifest_json();
    start.configJson = from.config_json();
    return start;
}

Result<Batch> read(const proto::Batch &from)
{
    Batch batch;
    batch.operations.reserve(static_cast<std::size_t>(from.operations_size()));
    for (const auto &operation : from.operations()) {
        if (operation.kind() == 0 || operation.kind() > LastKind)
            return Error{ErrorCode::ProgramProtocol, "unknown node operation"};
        batch.operations.push_back({static_cast<NodeOperationKind>(operation.kind()), operation.node(),
                                    operation.other(), operation.before(), operation.name(), operation.value()});
    }
    batch.pagesChanged = from.pages_changed();
    for (const auto &page : from.pages())
        batch.pages.push_back({page.path(), page.root(), page.title()});
    return batch;
}
}

Bytes encode(const HostMessage &message)
{
    proto::HostMessage out;
    out.set_sequence(message.sequence);
    std::visit(Overloaded{
                   [&](const Start &body) { fill(*out.mutable_start(), body); },
                   [&](const Event &body) {
                       out.mutable_event()->set_node(body.node);
                       out.mutable_event()->set_type(body.type);
                       out.mutable_event()->set_detail_json(body.detailJson);
                   },
                   [&](const CallResult &body) {
                       out.mutable_result()->set_id(body.id);
                       out.mutable_result()->set_succeeded(body.succeeded);
                       out.mutable_result()->set_json(body.json);
                   },
                   [&](const Environment &body) { fill(*out.mutable_environment(), body); },
                   [&](const Ping &) { out.mutable_ping(); },
                   [&](const Back &) { out.mutable_back(); },
                   [&](const Visibility &body) { out.mutable_visibility()->set_shown(body.shown); },
               },
               message.body);
    return serialized(out);
}

Bytes encode(const ChildMessage &message)
{
    proto::ChildMessage out;
    std::visit(Overloaded{
                   [&](const Batch &body) { fill(*out.mutable_batch(), body); },
                   [&](const HostCall &body) {
                       out.mutable_call()->set_id(body.id);
                       out.mutable_call()->set_name(body.name);
                       out.mutable_call()->set_arguments_json(body.argumentsJson);
                   },
                   [&](const Done &body) { out.mutable_done()->set_sequence(body.sequence); },
                   [&](const LogLine &body) {
                       out.mutable_log()->set_level(body.level);
                       out.mutable_log()->set_text(body.text);
                   },
                   [&](const Fault &body) {
                       out.mutable_fault()->set_kind(static_cast<unsigned>(body.kind));
                       out.mutable_fault()->set_detail(body.detail);
                   },
               },
               message.body);
    return serialized(out);
}

Result<HostMessage> decodeHostMessage(ByteView bytes)
{
    proto::HostMessage in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return Error{ErrorCode::ProgramProtocol, "host message"};
    switch (in.body_case()) {
    case proto::HostMessage::kStart: return HostMessage{in.sequence(), read(in.start())};
    case proto::HostMessage::kEvent:
        return HostMessage{in.sequence(), Event{in.event().node(), in.event().type(), in.event().detail_json()}};
    case proto::HostMessage::kResult:
        return HostMessage{in.sequence(), CallResult{in.result().id(), in.result().succeeded(), in.result().json()}};
    case proto::HostMessage::kEnvironment: return HostMessage{in.sequence(), read(in.environment())};
    case proto::HostMessage::kPing: return HostMessage{in.sequence(), Ping{}};
    case proto::HostMessage::kBack: return HostMessage{in.sequence(), Back{}};
    case proto::HostMessage::kVisibility: return HostMessage{in.sequence(), Visibility{in.visibility().shown()}};
    case proto::HostMessage::BODY_NOT_SET: break;
    }
    return Error{ErrorCode::ProgramProtocol, "host message without a body"};
}

Result<ChildMessage> decodeChildMessage(ByteView bytes)
{
    proto::ChildMessage in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return Error{ErrorCode::ProgramProtocol, "child message"};
    switch (in.body_case()) {
    case proto::ChildMessage::kBatch: {
        CAUSEWAY_TRY(auto batch, read(in.batch()));
        return ChildMessage{std::move(batch)};
    }
    case proto::ChildMessage::kCall:
        return ChildMessage{HostCall{in.call().id(), in.call().name(), in.call().arguments_json()}};
    case proto::ChildMessage::kDone: return ChildMessage{Done{in.done().sequence()}};
    case proto::ChildMessage::kLog: return ChildMessage{LogLine{in.log().level(), in.log().text()}};
    case proto::ChildMessage::kFault:
        if (in.fault().kind() == 0 || in.fault().kind() > LastFault)
            return Error{ErrorCode::ProgramProtocol, "unknown fault"};
        return ChildMessage{Fault{static_cast<FaultKind>(in.fault().kind()), in.fault().detail()}};
    case proto::ChildMessage::BODY_NOT_SET: break;
    }
    return Error{ErrorCode::ProgramProtocol, "child message without a body"};
}
}
