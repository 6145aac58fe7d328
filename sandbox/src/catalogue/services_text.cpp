#include "services.h"

namespace causeway::sandbox {

std::string_view departmentsText()
{
    return R"(
transport | Transport services bureau | 運輸服務局 | 运输服务局
rates | Rates office | 差餉處 | 差饷处
water | Water office | 水務處 | 水务处
tolls | Road tolls office | 道路收費處 | 道路收费处
library | Public library | 公共圖書館 | 公共图书馆
registry | Civil registry | 民事登記處 | 民事登记处
health | Health centre network | 健康中心網絡 | 健康中心网络
schools | Schools office | 學校事務處 | 学校事务处
housing | Housing office | 房屋事務處 | 房屋事务处
labour | Employment office | 就業事務處 | 就业事务处
welfare | Care and allowances office | 福利及津貼處 | 福利及津贴处
parks | Parks and sports office | 公園及體育處 | 公园及体育处
environment | Environment office | 環境事務處 | 环境事务处
tax | Revenue office | 收入稅務處 | 收入税务处
help | Public enquiries | 市民查詢中心 | 市民查询中心
)";
}

std::string_view servicesText()
{
    return R"(
driving-licence | transport | certificate:driving-licence | Get your driving licence as an e-certificate | 領取電子駕駛執照 | 领取电子驾驶执照 | licence, car, drive, 車牌, 駕照, 驾照
bus-arrivals | transport | program:gov.example.causeway.bus-arrivals | Bus arrival times | 巴士到站時間 | 巴士到站时间 | bus, stop, transport, 巴士, 公交
pay-bills | rates | bills | Pay government bills | 繳付政府帳單 | 缴付政府账单 | bill, pay, 帳單, 账单, 繳費, 缴费
pay-rates | rates | bills | Pay rates and government rent | 繳交差餉及地租 | 缴交差饷及地租 | rates, rent, 差餉, 差饷
pay-water | water | bills | Pay water bills | 繳交水費 | 缴交水费 | water, 水費, 水费
pay-tolls | tolls | bills | Pay tunnel tolls | 繳交隧道費 | 缴交隧道费 | tunnel, toll, parking, 隧道
library-account | library | web:/service/library | My library account | 我的圖書館帳戶 | 我的图书馆账户 | book, library, reserve, 圖書, 图书
library-card | library | web:/service/library | Apply for a library card | 申請圖書證 | 申请借书证 | card, book, 圖書證, 借书证
vehicle-licence | transport | web | Renew a vehicle licence | 續領車輛牌照 | 续领车辆牌照 | car, vehicle, renew, 牌照
parking-space | transport | web | Find a parking space | 尋找泊車位 | 查找停车位 | parking, car park, 泊車, 停车
road-works | transport | web | Road works near me | 附近的道路工程 | 附近的道路施工 | road, works, 道路
driving-test | transport | web | Book a driving test | 預約駕駛考試 | 预约驾驶考试 | test, exam, 考車, 驾考
birth-certificate | registry | web | Copy of a birth certificate | 申請出生證明書副本 | 申请出生证明副本 | birth, child, 出生, 出世紙
marriage-notice | registry | web | Give notice of marriage | 遞交結婚通知書 | 递交结婚通知书 | marriage, wedding, 結婚, 结婚
identity-card | registry | web | Book an appointment for an identity card | 預約辦理身份證 | 预约办理身份证 | identity card, appointment, 身份證, 身份证
name-change | registry | web | Register a change of name | 登記更改姓名 | 登记更改姓名 | name, 改名, 姓名
address-change | registry | web | Tell all departments your new address | 一次過更改地址 | 一次性更改地址 | address, move, 搬屋, 搬家, 地址
clinic-booking | health | web | Book a clinic visit | 預約普通科門診 | 预约全科门诊 | doctor, clinic, 門診, 门诊, 看病
vaccination-record | health | web | My vaccination record | 我的疫苗接種紀錄 | 我的疫苗接种记录 | vaccine, health, 疫苗, 針卡
flu-vaccination | health | web | Book a flu vaccination | 預約流感疫苗接種 | 预约流感疫苗接种 | flu, vaccine, 流感
emergency-waiting | health | web | Waiting times of emergency rooms | 急症室等候時間 | 急诊室等候时间 | hospital, emergency, 急症, 急诊
organ-donation | health | web | Register as an organ donor | 登記器官捐贈 | 登记器官捐献 | donor, 器官
school-place | schools | web | Apply for a primary school place | 申請小一入學 | 申请小学一年级学位 | school, primary, 小一, 入学
student-grant | schools | web | Apply for a student grant | 申請學生資助 | 申请学生资助 | student, grant, 資助, 资助
exam-results | schools | web | Public examination results | 公開考試成績 | 公开考试成绩 | exam, results, 考試, 成绩
public-housing | housing | web | Apply for public housing | 申請公共房屋 | 申请公共房屋 | housing, flat, 公屋, 住房
rent-payment | housing | web | Rent of a public flat | 公共房屋租金 | 公共房屋租金 | rent, flat, 租金
repair-report | housing | web | Report a repair in a public flat | 報告公共房屋維修 | 上报公共房屋维修 | repair, 維修, 维修
job-search | labour | web | Search for jobs | 尋找職位空缺 | 查找招聘职位 | job, work, 搵工, 找工作, 職位
work-injury | labour | web | Report an injury at work | 呈報工傷 | 申报工伤 | injury, accident, 工傷, 工伤
elder-allowance | welfare | web | Apply for the old age allowance | 申請高齡津貼 | 申请高龄津贴 | elder, allowance, 長者, 老人, 津貼
elder-card | welfare | web | Apply for an elder's card | 申請長者優惠卡 | 申请长者优惠卡 | elder, card, 長者, 老人
carer-support | welfare | web | Support for carers | 照顧者支援 | 照护者支持 | carer, family, 照顧, 照护
child-care | welfare | web | Find child care | 尋找幼兒照顧服務 | 查找托儿服务 | child, nursery, 託兒, 托儿
sports-booking | parks | web | Book a sports ground | 預訂體育場地 | 预订体育场地 | sport, court, badminton, 訂場, 羽毛球
swimming-pool | parks | web | Swimming pools: opening hours | 游泳池開放時間 | 游泳池开放时间 | swim, pool, 游泳
campsite | parks | web | Book a camp site | 預訂營地 | 预订营地 | camp, holiday, 露營, 露营
recycling | environment | web | Recycling points near me | 附近的回收點 | 附近的回收点 | recycle, waste, 回收
air-quality | environment | web | Air quality today | 今日空氣質素 | 今日空气质量 | air, pollution, 空氣, 空气
bulky-waste | environment | web | Have bulky waste collected | 預約大型廢物收集 | 预约大件垃圾清运 | waste, furniture, 垃圾, 廢物
tax-return | tax | web | File a tax return | 遞交報稅表 | 提交报税表 | tax, return, 報稅, 报税
tax-certificate | tax | web | Certificate of residence for tax | 居民身份證明書（稅務） | 税收居民身份证明 | tax, residence, 稅務, 税务
report-street-light | help | web | Report a broken street lamp | 報告路燈損壞 | 上报路灯故障 | lamp, street, 路燈, 路灯
lost-property | help | web | Lost property | 失物認領 | 失物招领 | lost, found, 失物
complaint | help | web | Suggestions and complaints | 建議及投訴 | 建议与投诉 | complaint, feedback, 投訴, 投诉
)";
}
}
