#include "library.h"

#include "../pages/html.h"
#include "library_client.h"

#include <causeway/crypto/primitives.h>

#include <memory>

namespace causeway::sandbox {
namespace {

constexpr auto Cookie = "__Host-library";
constexpr std::int64_t SessionLife = 1800;

struct Session {
    std::string id;
    LoginAttempt attempt;
    std::string status; ///< pending, in, declined, failed
    Json profile;
};

std::optional<Session> findSession(const Core &core, const Request &request)
{
    const auto row = core.store.one("SELECT * FROM library_sessions WHERE id = ? AND expires_at > ?",
                                    {crypto::sha256Base64Url(request.cookie(Cookie)), core.clock.epoch()});
    if (!row)
        return std::nullopt;
    return Session{row->text("id"),
                   {row->text("state"), row->text("nonce"), row->text("verifier")},
                   row->text("status"),
                   parseJson(row->text("profile")).valueOr(Json::object())};
}

void finishSession(const Core &core, const Session &session, const char *status, const Json &profile = Json::object())
{
    core.store.run(
        "UPDATE library_sessions SET status = ?, profile = ?, state = '', nonce = '', verifier = '' WHERE id = ?",
        {status, toCompact(profile), session.id});
}

Response welcome()
{
    return pageResponse({.title = "Public library",
                         .body = "<section class=\"card narrow\"><h1>Public library</h1>"
                             + threeLanguages("Reserve books and see what you have borrowed.",
                                              "預約書籍及查閱借書紀錄。", "预约图书及查看借阅记录。")
                             + "<p class=\"actions\"><a class=\"button\" id=\"login\" "
                               "href=\"/service/library/login\">Log in with Causeway</a></p></section>"});
}

Response login(const Core &core, const LibraryClient &client)
{
    const auto cookie = crypto::randomToken();
    const LoginAttempt attempt{crypto::randomToken(), crypto::randomToken(), crypto::randomToken()};
    const auto broker = client.begin(attempt);
    if (!broker)
        return noticePage("The library cannot log you in now",
                          "The identity provider did not take the request. Try again later.", 502);
    core.store.run("DELETE FROM library_sessions WHERE expires_at < ?", {core.clock.epoch()});
    core.store.run(
        "INSERT INTO library_sessions(id, state, nonce, verifier, status, expires_at) VALUES(?, ?, ?, ?, 'pending', ?)",
        {crypto::sha256Base64Url(cookie), attempt.state, attempt.nonce, attempt.verifier,
         core.clock.epoch() + SessionLife});
    auto response = redirectTo(*broker);
    response.headers.emplace_back("Set-Cookie",
                                  std::string(Cookie) + "=" + cookie
                                      + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="
                                      + std::to_string(SessionLife));
    return response;
}

/// Once for each login: the session forgets state and verifier whatever comes of it.
Response callback(const Core &core, const LibraryClient &client, const Request &request)
{
    const auto session = findSession(core, request);
    const auto parameters = request.parameters();
    const auto value = [&](const char *name) {
        return parameters.contains(name) ? parameters.at(name) : std::string();
    };
    if (!session || session->status != "pending" || session->attempt.state != value("state"))
        return noticePage("This login was not begun here", "Go back to the library and log in again.", 400);
    if (value("iss") != core.identityProvider()) {
        finishSession(core, *session, "failed");
        return noticePage("The answer comes from elsewhere", "Another identity provider answered. Log in again.", 400);
    }
    if (value("error") == "access_denied") {
        finishSession(core, *session, "declined");
        return redirectTo("/service/library/declined");
    }
    const auto profile = value("code").empty() ? std::nullopt : client.finish(session->attempt, value("code"));
    finishSession(core, *session, profile ? "in" : "failed", profile.value_or(Json::object()));
    if (!profile)
        return noticePage("The login failed", "The identity provider did not accept it. Log in again.", 400);
    return redirectTo("/service/library/home");
}

std::string fieldRow(const Json &profile, const char *field, const char *name)
{
    const auto value = optionalString(profile, field);
    const auto shown = value
        ? "<dd data-field=\"" + std::string(field) + "\">" + escape(value->empty() ? "none" : *value) + "</dd>"
        : std::string("<dd class=\"soft\">not shared</dd>");
    return "<dt>" + std::string(name) + "</dt>" + shown;
}

Response home(const Core &core, const Request &request)
{
    const auto session = findSession(core, request);
    if (!session || session->status != "in")
        return redirectTo("/service/library");
    const auto &profile = session->profile;
    return pageResponse(
        {.title = "Public library: logged in",
         .body = "<section class=\"card narrow\"><p class=\"status good\">✓ Logged in</p><h1>Your library</h1>"
                 "<p>This is what you shared with the library.</p><dl>"
             + fieldRow(profile, "name_en", "Name") + fieldRow(profile, "name_zh", "Chinese name")
             + fieldRow(profile, "birth_date", "Date of birth") + fieldRow(profile, "mobile", "Mobile")
             + fieldRow(profile, "email", "E-mail")
             + "</dl><p class=\"actions\"><a class=\"button quiet\" href=\"/service/library/leave\">Log "
               "out</a></p></section>"});
}

Response leave(const Core &core, const Request &request)
{
    core.store.run("DELETE FROM library_sessions WHERE id = ?", {crypto::sha256Base64Url(request.cookie(Cookie))});
    return redirectTo("/service/library");
}

Response declined()
{
    return pageResponse(
        {.title = "Public library: declined",
         .body =
             "<section class=\"card narrow\"><p class=\"status warn\">You declined</p><h1>You are not logged in</h1>"
             + threeLanguages("Nothing was shared with the library.", "圖書館沒有收到你的任何資料。",
                              "图书馆没有收到你的任何资料。")
             + "<p class=\"actions\"><a class=\"button quiet\" href=\"/service/library\">Back to the "
               "library</a></p></section>"});
}
}

Routes libraryRoutes(const Core &core, Handler network)
{
    const auto client =
        std::make_shared<const LibraryClient>(core, std::move(network)); // shared by the two handlers that need it
    return {{"GET", "/service/library", [](const Request &) { return welcome(); }},
            {"GET", "/service/library/login", [&core, client](const Request &) { return login(core, *client); }},
            {"GET", "/service/library/callback",
             [&core, client](const Request &request) { return callback(core, *client, request); }},
            {"GET", "/service/library/home", [&core](const Request &request) { return home(core, request); }},
            {"GET", "/service/library/leave", [&core](const Request &request) { return leave(core, request); }},
            {"GET", "/service/library/declined", [](const Request &) { return declined(); }}};
}
}
