#pragma once

#include "test_registry.h"

#include <causeway/base/json.h>
#include <causeway/crypto/jws.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace causeway::test {

/// A published file as it is. Throws where it is not there: a suite looks for the folder before it asks for files.
inline std::string publishedText(const std::string &path)
{
    std::ifstream file(sharedVector(path));
    if (!file)
        throw std::runtime_error("no " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Json publishedJson(const std::string &path)
{
    return Json::parse(publishedText(path));
}

/// Lines that were broken for print, put together again with what stood at their beginnings left out.
inline std::string joinedLines(const std::string &text)
{
    std::string joined;
    bool isBeginning = true;
    for (const char c : text) {
        isBeginning = c == '\n' || (isBeginning && c == ' ');
        if (!isBeginning)
            joined += c;
    }
    return joined;
}

/// A token without the line breaks of its print.
inline std::string publishedToken(const std::string &path)
{
    return joinedLines(publishedText(path));
}

/// What stands in a printed HTTP answer.
inline Json publishedAnswer(const std::string &path)
{
    const auto text = publishedText(path);
    return Json::parse(joinedLines(text.substr(text.find('{'))));
}

/// The finished token of a file with the key that verifies it; see the folder's README.
inline Json signedToken(const std::string &file)
{
    for (const auto &item : publishedJson("openid4vc/signed-tokens.json"))
        if (item.at("file") == file)
            return item;
    throw std::runtime_error("no token of " + file);
}
}

/// Skips a whole suite, from its initTestCase(), where the published folder is absent.
#define CAUSEWAY_NEED_FOLDER(path) CAUSEWAY_NEED_VECTOR(causeway::test::sharedVector(path))
