#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

#include <string>
#include <variant>
#include <vector>

/// What the host and a mini-program's child process say to each other, as plain values.
namespace causeway::wire {

/// What a program may know about where it runs.
struct Environment {
    std::string language = "en"; ///< zh_HK, zh_CN or en
    std::string theme = "light"; ///< light or dark
    double fontScale = 1.0;
    double pixelRatio = 1.0;
    unsigned windowWidth = 390;
    unsigned windowHeight = 780;

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// The first message: the program's text files. The child opens none itself.
struct Start {
    struct File {
        std::string path;
        std::string text;
    };
    std::vector<File> files;
    Environment environment;
    std::string manifestJson;
    std::string configJson = "{}";
};

struct Event {
    unsigned node = 0;
    std::string type;
    std::string detailJson = "{}";
};

/// The answer to a HostCall: its value, or `{"errMsg": "request:fail ..."}`.
struct CallResult {
    std::uint64_t id = 0;
    bool succeeded = false;
    std::string json;
};

struct Ping {};
struct Back {};
struct Visibility {
    bool shown = true;
};

/// Each is answered by Done with the same sequence, once everything it caused has run.
struct HostMessage {
    std::uint64_t sequence = 0;
    std::variant<Start, Event, CallResult, Environment, Ping, Back, Visibility> body;
};

enum class NodeOperationKind : unsigned {
    Create = 1,   ///< node, name: tag
    CreateText,   ///< node, value: text
    Insert,       ///< node into `other`, in front of `before` (0: at the end)
    Remove,       ///< node out of its parent
    Release,      ///< node is never named again
    SetText,      ///< value
    SetAttribute, ///< name, value: JSON
    RemoveAttribute,
    SetId,
    SetStyle, ///< value: inline declarations
    AddClass, ///< name, `other`: style scope
    ClearClasses,
    RemoveClass,
    SetStyleScope, ///< other: the node's own scope, before: extra scope
    Listen,        ///< name: event type; the node answers to it
    AppendStyles,  ///< name: path of a style sheet, other: style scope
};

struct NodeOperation {
    NodeOperationKind kind = NodeOperationKind::Create;
    unsigned node = 0;
    unsigned other = 0;
    unsigned before = 0;
    std::string name = {};
    std::string value = {};
};

struct Page {
    std::string path;
    unsigned root = 0;
    std::string title;

    friend bool operator==(const Page &, const Page &) = default;
};

/// What changed in one turn, to be shown as a whole.
struct Batch {
    std::vector<NodeOperation> operations;
    bool pagesChanged = false;
    std::vector<Page> pages; ///< bottom first; the last one is on the screen
};

struct HostCall {
    std::uint64_t id = 0;
    std::string name;
    std::string argumentsJson;
};

struct Done {
    std::uint64_t sequence = 0;
};

struct LogLine {
    unsigned level = 0; ///< 0 debug, 1 notice, 2 error
    std::string text;
};

enum class FaultKind : unsigned { LoadFailed = 1, TurnTooLong, OutOfMemory };

/// The child's last words.
struct Fault {
    FaultKind kind = FaultKind::LoadFailed;
    std::string detail;
};

struct ChildMessage {
    std::variant<Batch, HostCall, Done, LogLine, Fault> body;
};

Bytes encode(const HostMessage &message);
Bytes encode(const ChildMessage &message);
/// Fail with ProgramProtocol on anything but exactly one well-formed message.
Result<HostMessage> decodeHostMessage(ByteView bytes);
Result<ChildMessage> decodeChildMessage(ByteView bytes);
}
