#include "document_words.h"

namespace causeway::sandbox {

std::string_view documentsText()
{
    return R"(
driving-licence | org.iso.18013.5.1.mDL | org.iso.18013.5.1 | bound | family_name given_name name_zh birth_date licence_number vehicle_classes issue_date expiry_date portrait | family_name given_name birth_date issue_date expiry_date issuing_country issuing_authority document_number portrait driving_privileges un_distinguishing_sign age_over_18 age_over_21 family_name_national_character given_name_national_character | Driving licence | 駕駛執照 | 驾驶执照
vehicle-licence | org.example.causeway.vehicle.1 | org.example.causeway.vehicle.1 | bound | registration_mark make model colour body_type year_of_manufacture owner owner/family_name owner/given_name issue_date expiry_date | registration_mark make model colour body_type year_of_manufacture owner issue_date expiry_date | Vehicle licence | 車輛牌照 | 车辆牌照
identity-view | org.example.causeway.identity.1 | org.example.causeway.identity.1 | bound | notice family_name given_name name_zh birth_date gender identity_number age_equal_or_over age_equal_or_over/14 age_equal_or_over/16 age_equal_or_over/18 age_equal_or_over/21 age_equal_or_over/65 address address/street_address address/region portrait | notice family_name given_name name_zh birth_date gender identity_number age_over_14 age_over_16 age_over_18 age_over_21 age_over_65 address portrait | Identity view (not a legal identity card) | 身份資料（並非法定身份證） | 身份资料（并非法定身份证）
vaccination-record | org.example.causeway.vaccination.1 | org.example.causeway.vaccination.1 | bound | family_name given_name name_zh birth_date doses doses/*/vaccine doses/*/dose_number doses/*/date doses/*/lot doses/*/place | family_name given_name name_zh birth_date doses | Health vaccination record | 疫苗接種紀錄 | 疫苗接种记录
professional-registration | org.example.causeway.profession.1 | org.example.causeway.profession.1 | deferred attested | family_name given_name name_zh profession register_number registered_since specialities expiry_date portrait | family_name given_name name_zh profession register_number registered_since specialities expiry_date portrait | Professional registration | 專業註冊證明 | 专业注册证明
student-card | org.example.causeway.student.1 | org.example.causeway.student.1 | described | family_name given_name name_zh institution student_number programme expiry_date portrait | family_name given_name name_zh institution student_number programme expiry_date portrait | Student card | 學生證 | 学生证
senior-card | - | - | unbound | family_name given_name name_zh card_number issue_date portrait | - | Senior card | 長者卡 | 长者卡
directors-mandate | - | - | attestation | family_name given_name name_zh company company/name company/number company/jurisdiction role powers signing_limit signing_limit/minor_units signing_limit/currency valid_from expiry_date | - | Company director's mandate | 公司董事授權書 | 公司董事授权书
)";
}

std::string_view claimsText()
{
    return R"(
family_name | Family name | 姓氏 | 姓氏
given_name | Given name | 名字 | 名字
name_zh | Chinese name | 中文姓名 | 中文姓名
birth_date | Date of birth | 出生日期 | 出生日期
gender | Sex | 性別 | 性别
identity_number | Identity number | 身份證號碼 | 身份证号码
licence_number | Licence number | 執照號碼 | 执照号码
vehicle_classes | Vehicle classes | 車輛類別 | 车辆类别
issue_date | Date of issue | 簽發日期 | 签发日期
expiry_date | Valid until | 有效期至 | 有效期至
valid_from | Valid from | 生效日期 | 生效日期
portrait | Photograph | 照片 | 照片
notice | Notice | 注意 | 注意
issuing_country | Issuing country or region | 簽發國家或地區 | 签发国家或地区
issuing_authority | Issuing authority | 簽發機關 | 签发机关
document_number | Document number | 文件號碼 | 文件号码
driving_privileges | Vehicle classes | 車輛類別 | 车辆类别
un_distinguishing_sign | Distinguishing sign | 識別標誌 | 识别标志
family_name_national_character | Family name in Chinese | 中文姓氏 | 中文姓氏
given_name_national_character | Given name in Chinese | 中文名字 | 中文名字
age_equal_or_over | Age | 年齡 | 年龄
14 | 14 or over | 年滿14歲 | 年满14岁
16 | 16 or over | 年滿16歲 | 年满16岁
18 | 18 or over | 年滿18歲 | 年满18岁
21 | 21 or over | 年滿21歲 | 年满21岁
65 | 65 or over | 年滿65歲 | 年满65岁
age_over_14 | 14 or over | 年滿14歲 | 年满14岁
age_over_16 | 16 or over | 年滿16歲 | 年满16岁
age_over_18 | 18 or over | 年滿18歲 | 年满18岁
age_over_21 | 21 or over | 年滿21歲 | 年满21岁
age_over_65 | 65 or over | 年滿65歲 | 年满65岁
address | Address | 地址 | 地址
street_address | Street and flat | 街道及單位 | 街道及单元
region | District | 地區 | 地区
registration_mark | Registration mark | 登記號碼 | 登记号码
make | Make | 廠名 | 厂名
model | Model | 型號 | 型号
colour | Colour | 顏色 | 颜色
body_type | Body type | 車身類型 | 车身类型
year_of_manufacture | Year of manufacture | 出廠年份 | 出厂年份
owner | Registered owner | 登記車主 | 登记车主
doses | Doses | 接種劑次 | 接种剂次
vaccine | Vaccine | 疫苗 | 疫苗
dose_number | Dose | 劑次 | 剂次
date | Date | 日期 | 日期
lot | Lot | 批號 | 批号
place | Place | 地點 | 地点
profession | Profession | 專業 | 专业
register_number | Register number | 註冊編號 | 注册编号
registered_since | Registered since | 註冊日期 | 注册日期
specialities | Specialities | 專科 | 专科
institution | Institution | 院校 | 院校
student_number | Student number | 學生編號 | 学生编号
programme | Programme | 課程 | 课程
card_number | Card number | 卡號 | 卡号
company | Company | 公司 | 公司
name | Name | 名稱 | 名称
number | Number | 編號 | 编号
jurisdiction | Place of registration | 註冊地 | 注册地
role | Role | 職位 | 职位
powers | Powers | 權限 | 权限
signing_limit | May sign up to | 簽署上限 | 签署上限
minor_units | Amount in cents | 金額（仙） | 金额（分）
currency | Currency | 貨幣 | 货币
)";
}
}
