#include "services.h"

#include "../pages/html.h"

#include <algorithm>
#include <map>

namespace causeway::sandbox {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view mark)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto at = std::min(text.find(mark), text.size());
        parts.emplace_back(text.substr(0, at));
        text.remove_prefix(std::min(at + mark.size(), text.size()));
    }
    return parts;
}

std::vector<std::vector<std::string>> rowsOf(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &line : split(text, "\n"))
        if (!line.empty())
            rows.push_back(split(line, " | "));
    return rows;
}

std::map<std::string, ThreeTexts> readDepartments()
{
    std::map<std::string, ThreeTexts> all;
    for (const auto &row : rowsOf(departmentsText()))
        all.emplace(row.at(0), ThreeTexts{row.at(1), row.at(2), row.at(3)});
    return all;
}

std::vector<Service> readServices()
{
    std::vector<Service> all;
    for (const auto &row : rowsOf(servicesText())) {
        const auto &target = row.at(2);
        const auto colon = std::min(target.find(':'), target.size());
        const auto value = colon < target.size() ? target.substr(colon + 1) : std::string();
        all.push_back({row.at(0),
                       row.at(1),
                       target.substr(0, colon),
                       value,
                       {row.at(3), row.at(4), row.at(5)},
                       split(row.at(6), ", ")});
    }
    return all;
}
}

const std::vector<Service> &catalogueServices()
{
    static const auto all = readServices();
    return all;
}

const ThreeTexts &departmentOf(const Service &service)
{
    static const auto all = readDepartments();
    return all.at(service.department);
}

Response servicePage(const std::string &id)
{
    const auto found = std::ranges::find(catalogueServices(), id, &Service::id);
    if (found == catalogueServices().end())
        return noticePage("No such service", "The catalogue does not list it.", 404);
    const auto &department = departmentOf(*found);
    return pageResponse(
        {.title = found->name.en,
         .body = "<section class=\"card narrow\"><p class=\"soft\">" + escape(department.en) + "</p><h1>"
             + escape(found->name.en) + "</h1><p lang=\"zh-HK\">" + escape(found->name.hk) + "</p><p lang=\"zh-CN\">"
             + escape(found->name.cn) + "</p>"
             + threeLanguages("This service is invented. In the sandbox it ends here.",
                              "此服務純屬虛構，測試環境到此為止。", "此服务纯属虚构，测试环境到此为止。")
             + "</section>"});
}
}
