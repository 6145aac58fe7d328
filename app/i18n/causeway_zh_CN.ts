<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AmountSheet</name>
    <message>
        <source>How much do you want to pay?</source>
        <translation>您要付多少？</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Such as 98.70</source>
        <translation>例如 98.70</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>These stay on this device and are offered to nobody who asks. Open one to take it out.</source>
        <translation>这些证书留在本设备，有人要求时不会供选用。打开证书即可取消归档。</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>没有已归档的证书。</translation>
    </message>
    <message>
        <source>Back to the certificates</source>
        <translation>返回证书夹</translation>
    </message>
</context>
<context>
    <name>ArrangedRow</name>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>前移：%1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>后移：%1</translation>
    </message>
</context>
<context>
    <name>AskAgainPage</name>
    <message>
        <source>Certificates to ask for again</source>
        <translation>需要重新申请的证书</translation>
    </message>
</context>
<context>
    <name>AskerWords</name>
    <message>
        <source>Somebody unknown</source>
        <translation>身份不明的要求者</translation>
    </message>
    <message>
        <source>A reader near by</source>
        <translation>附近的读取器</translation>
    </message>
</context>
<context>
    <name>AssuranceWords</name>
    <message>
        <source>Its signature was checked against the trust list</source>
        <translation>已按信任名单核对其签名</translation>
    </message>
    <message>
        <source>A trusted authority certified its name or address; it is not on the trust list</source>
        <translation>其名称或网址由受信任的机构认证，但不在信任名单上</translation>
    </message>
    <message>
        <source>Registered with the identity provider, which signed this request</source>
        <translation>已在身份认证机构登记，此请求由该机构签名</translation>
    </message>
    <message>
        <source>This app itself</source>
        <translation>本应用程序</translation>
    </message>
    <message>
        <source>Nobody confirms who this is</source>
        <translation>没有机构证实对方身份</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>BeliefCard</name>
    <message>
        <source>Checked against the trust list of %1.</source>
        <translation>已按 %1 的信任名单核对。</translation>
    </message>
    <message>
        <source>Last checked on %1 whether it was withdrawn.</source>
        <translation>上次于 %1 查证是否已被撤销。</translation>
    </message>
</context>
<context>
    <name>BillCard</name>
    <message>
        <source>Pay by %1</source>
        <translation>缴费期限：%1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1的详情</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>缴费期限</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>账单编号</translation>
    </message>
    <message>
        <source>You see the payee and the amount once more, and confirm with your PIN, before any money moves.</source>
        <translation>付款前你会再次看到收款人和金额，并须用密码确认。</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Paid</source>
        <translation>已缴费</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>%n 天后到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>没有待缴账单。</translation>
    </message>
    <message>
        <source>Scan a bill</source>
        <translation>扫描账单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收据</translation>
    </message>
</context>
<context>
    <name>BirthDateField</name>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>In numbers, such as 1985, 3 and 14</source>
        <translation>用数字输入，例如 1985 年 3 月 14 日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>BusyCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>证书已重新签发，内容与之前不同</translation>
    </message>
    <message>
        <source>What changed: %1</source>
        <translation>有变更的项目：%1</translation>
    </message>
    <message>
        <source>If that is wrong, ask the issuer.</source>
        <translation>如有错误，请向签发机构查询。</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>我知道了</translation>
    </message>
    <message>
        <source>Whether it is believed</source>
        <translation>是否可信</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>证书内容</translation>
    </message>
    <message>
        <source>Stored on this device since %1</source>
        <translation>自 %1 起存于本设备</translation>
    </message>
    <message>
        <source>Make an annotated copy</source>
        <translation>制作加注副本</translation>
    </message>
    <message>
        <source>When you show it</source>
        <translation>出示时</translation>
    </message>
    <message>
        <source>No fresh copy is left. Until the issuer sends more the same one is shown again, and occasions can be linked.</source>
        <translation>已没有未用的副本。在签发机构补发之前会重复使用同一份，别人可凭此把各次联系起来。</translation>
    </message>
    <message numerus="yes">
        <source>The next %n time(s), a different copy is shown each time, so that the certificate itself does not link them.</source>
        <translation>
            <numerusform>接下来 %n 次出示，每次都使用不同的副本，因此别人无法凭证书本身把各次联系起来。</numerusform>
        </translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>设为常用</translation>
    </message>
    <message>
        <source>Where it was shown</source>
        <translation>曾向谁出示</translation>
    </message>
    <message>
        <source>How you keep it</source>
        <translation>如何保存</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>My code</source>
        <translation>我的个人码</translation>
    </message>
    <message>
        <source>Your personal code</source>
        <translation>你的个人码</translation>
    </message>
    <message>
        <source>Shows who you are, once. It changes by itself.</source>
        <translation>证明你的身份，只可使用一次，并会自动更新。</translation>
    </message>
    <message>
        <source>Show it to staff or a reader you trust. A photo of it is of no use: it is refused after 30 seconds or when it was used.</source>
        <translation>请只向你信任的工作人员或读取器出示。拍下照片并无用处：30 秒后或使用过后即被拒绝。</translation>
    </message>
</context>
<context>
    <name>CodeRing</name>
    <message numerus="yes">
        <source>New code in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Choose what to show</source>
        <translation>选择要出示的证书</translation>
    </message>
    <message>
        <source>Choose which to show</source>
        <translation>选择出示哪一张证书</translation>
    </message>
    <message>
        <source>You may also show this</source>
        <translation>你也可出示这张证书</translation>
    </message>
    <message>
        <source>Do not show it</source>
        <translation>不出示</translation>
    </message>
</context>
<context>
    <name>ConsentField</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可不提供）</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>Include %1</source>
        <translation>提供%1</translation>
    </message>
</context>
<context>
    <name>ConsentHost</name>
    <message>
        <source>Pay %1</source>
        <translation>付款 %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>提供资料</translation>
    </message>
    <message>
        <source>Share and log in</source>
        <translation>提供资料并登录</translation>
    </message>
    <message>
        <source>The code that the issuer sent you</source>
        <translation>签发机构发给你的验证码</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n digit(s)</source>
        <translation>
            <numerusform>%n 位数字验证码</numerusform>
        </translation>
    </message>
    <message>
        <source>It came by message. It proves that the certificate reaches you and nobody else.</source>
        <translation>验证码已以短信发出，用以确保证书只交给你本人。</translation>
    </message>
    <message>
        <source>The code is wrong, or the offer is no longer good. Compare it with the message.</source>
        <translation>验证码不正确，或此证书提供已失效。请与短信核对。</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>As the identity provider holds it</source>
        <translation>以身份认证机构的记录为准</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message numerus="yes">
        <source>Code of %n character(s)</source>
        <translation>
            <numerusform>%n 个字符的验证码</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer says: “%1”</source>
        <translation>签发机构说明：“%1”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is written there</source>
        <translation>这一栏没有内容</translation>
    </message>
    <message>
        <source>They gave no purpose</source>
        <translation>对方没有说明用途</translation>
    </message>
    <message>
        <source>It proves that the certificate reaches you and nobody else.</source>
        <translation>验证码用于确保证书只交给你本人。</translation>
    </message>
</context>
<context>
    <name>ConsentNumber</name>
    <message>
        <source>Number to compare: %1</source>
        <translation>核对号码：%1</translation>
    </message>
    <message>
        <source>The other screen must show the same number.</source>
        <translation>另一个屏幕必须显示相同号码。</translation>
    </message>
</context>
<context>
    <name>ConsentPayment</name>
    <message>
        <source>to %1</source>
        <translation>付给%1</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Share</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Choose at least one, or decline.</source>
        <translation>请选择至少一项，或拒绝。</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>您没有符合要求的证书</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
        <translation>对方只会知道您拒绝了，不知道原因。</translation>
    </message>
    <message>
        <source>You hold what fits, but it is not valid now</source>
        <translation>您有符合要求的证书，但目前无效</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Only for %1 · %2 · %3</source>
        <extracomment>%1 is who receives the copy, %2 what for, %3 the date</extracomment>
        <translation>仅供%1使用 · %2 · %3</translation>
    </message>
    <message>
        <source>Say who receives the copy.</source>
        <translation>请说明副本交给谁。</translation>
    </message>
    <message>
        <source>Say what the copy is for.</source>
        <translation>请说明副本的用途。</translation>
    </message>
    <message>
        <source>A copy made by the holder. It proves nothing by itself: whoever needs proof asks to be shown the certificate.</source>
        <translation>由持有人制作的副本，本身不能证明任何事；如需核实，请要求出示证书。</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>由%1签发</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>加注副本</translation>
    </message>
    <message>
        <source>A PDF of what the certificate says. Who receives it, what for and the date are written across every page.</source>
        <translation>证书内容的 PDF 文件。每一页都写上交给谁、作何用途和日期。</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>A person, a company or a department</source>
        <translation>个人、公司或政府部门</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>In a few words, such as renting a flat</source>
        <translation>简单说明，例如租房</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取出数据</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中有</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>你的身份信息</translation>
    </message>
    <message>
        <source>Every certificate, archived ones too</source>
        <translation>所有证书，包括已归档的</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>The ledger: every answer you gave</source>
        <translation>记录册：你的每次答复</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Keys and your PIN</source>
        <translation>密钥及你的密码</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>文件没有加密。持有文件的人都可以阅读。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save all in one file</source>
        <translation>全部保存为一个文件</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>清除数据</translation>
    </message>
    <message>
        <source>Everything on this device is destroyed. Departments keep their records and can issue certificates again.</source>
        <translation>本设备上的一切会被销毁。部门仍保留其记录，可再次签发证书。</translation>
    </message>
</context>
<context>
    <name>DisplaySettingPage</name>
    <message>
        <source>Text and colours</source>
        <translation>文字和颜色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>画面不会滑动或淡出。</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>One or two letters, six digits, and the digit in brackets, such as A123456(3).</source>
        <translation>一或两个英文字母、六个数字，加括号内的数字，例如 A123456(3)。</translation>
    </message>
    <message>
        <source>The digit in brackets does not fit the number. Check both.</source>
        <translation>括号内的数字与号码不符，请检查两者。</translation>
    </message>
    <message>
        <source>Enter your name as printed on the card.</source>
        <translation>请输入身份证上的姓名。</translation>
    </message>
    <message>
        <source>Your identity card</source>
        <translation>你的身份证</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>With the digit in brackets</source>
        <translation>包括括号内的数字</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Family name first, as printed</source>
        <translation>先姓后名，与证件相同</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Scan the card instead of typing</source>
        <translation>扫描身份证，无须输入</translation>
    </message>
    <message>
        <source>Read from the code</source>
        <translation>已从二维码读取</translation>
    </message>
    <message>
        <source>Compare it with your card, and correct what is not the same.</source>
        <translation>请与你的身份证核对，如有不符请更正。</translation>
    </message>
    <message>
        <source>Enter the year, month and day that are printed on the card.</source>
        <translation>请输入身份证上的出生年、月、日。</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>You are logged in on the other screen.</source>
        <translation>你已在另一个屏幕登录。</translation>
    </message>
    <message>
        <source>Your answer was sent.</source>
        <translation>你的答复已发送。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>已出示你的证书。</translation>
    </message>
    <message>
        <source>The issuer is still preparing the certificate. It will come by itself.</source>
        <translation>签发机构仍在准备证书，备妥后会自动送达。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Continue on their page</source>
        <translation>前往对方网页继续</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>你已拒绝。没有出示任何信息。</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>DoneState</name>
    <message>
        <source>To</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已提供</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>We make a key that belongs to this device and ask the identity provider to check your details.</source>
        <translation>我们正为本设备建立密钥，并请身份认证机构核对你的资料。</translation>
    </message>
    <message>
        <source>Check the details</source>
        <translation>检查资料</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未能登记</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Erase everything and start over</source>
        <translation>清除所有资料并重新开始</translation>
    </message>
    <message>
        <source>I understand that this cannot be undone</source>
        <translation>我明白此操作无法撤销</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Ask for a new one and try again.</source>
        <translation>请索取新的，然后再试。</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing has changed.</source>
        <translation>没有发送任何资料，也没有任何改变。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>The service cannot be reached. Nothing is lost.</source>
        <translation>无法连接服务。没有丢失任何资料。</translation>
    </message>
    <message>
        <source>Check your network and try again.</source>
        <translation>请检查网络，然后再试。</translation>
    </message>
    <message>
        <source>The service did not answer in time</source>
        <translation>服务没有及时响应</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>没有丢失任何资料。</translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation>服务器未能证明其身份</translation>
    </message>
    <message>
        <source>Somebody may be in between. Nothing was sent.</source>
        <translation>连接可能被人拦截。没有发送任何资料。</translation>
    </message>
    <message>
        <source>Use another network. If it happens again, tell the helpdesk.</source>
        <translation>请使用另一个网络。如再发生，请通知支持中心。</translation>
    </message>
    <message>
        <source>This address is not allowed</source>
        <translation>不允许连接此地址</translation>
    </message>
    <message>
        <source>Do not use this code.</source>
        <translation>请勿使用此二维码。</translation>
    </message>
    <message>
        <source>The service has a fault</source>
        <translation>服务出现故障</translation>
    </message>
    <message>
        <source>It is not your device. Nothing is lost.</source>
        <translation>不是你的设备有问题。没有丢失任何资料。</translation>
    </message>
    <message>
        <source>The service gave an answer we do not understand</source>
        <translation>服务的响应无法理解</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>密码不正确</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试。</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>输入错误密码次数过多</translation>
    </message>
    <message>
        <source>Your data is safe. This protects it.</source>
        <translation>你的资料安全，这是为了保护资料。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>请等待 %n 秒后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>This PIN is too easy to guess</source>
        <translation>这个密码太容易被猜中</translation>
    </message>
    <message>
        <source>Choose six digits that are not a run or all the same.</source>
        <translation>请选六个数字，不可连号或全部相同。</translation>
    </message>
    <message>
        <source>The stored data is damaged</source>
        <translation>存储的资料已损坏</translation>
    </message>
    <message>
        <source>It cannot be read on this device any more.</source>
        <translation>本设备已无法读取。</translation>
    </message>
    <message>
        <source>Start over and register again. Certificates can be issued again.</source>
        <translation>请重新开始并再次登记。证书可以再次签发。</translation>
    </message>
    <message>
        <source>The storage is full</source>
        <translation>存储空间已满</translation>
    </message>
    <message>
        <source>Nothing was saved. What was there is unchanged.</source>
        <translation>没有保存任何资料，原有资料不变。</translation>
    </message>
    <message>
        <source>Make room on this device and try again.</source>
        <translation>请腾出空间，然后再试。</translation>
    </message>
    <message>
        <source>The data is open in another program</source>
        <translation>另一个程序正在使用资料</translation>
    </message>
    <message>
        <source>Close the other window and try again.</source>
        <translation>请关闭另一个窗口，然后再试。</translation>
    </message>
    <message>
        <source>This request is too old</source>
        <translation>此请求已过期</translation>
    </message>
    <message>
        <source>This request was answered already</source>
        <translation>此请求已经答复</translation>
    </message>
    <message>
        <source>Nothing was sent twice.</source>
        <translation>没有重复发送任何资料。</translation>
    </message>
    <message>
        <source>This request is not in order</source>
        <translation>此请求有问题</translation>
    </message>
    <message>
        <source>Do not use it. Ask the service for a new one.</source>
        <translation>请勿使用，并向该服务索取新的请求。</translation>
    </message>
    <message>
        <source>We cannot confirm who asks</source>
        <translation>无法证实谁提出请求</translation>
    </message>
    <message>
        <source>Do not use this code. Tell the service about it.</source>
        <translation>请勿使用此二维码，并通知该服务。</translation>
    </message>
    <message>
        <source>The ledger does not fit together</source>
        <translation>记录册前后不符</translation>
    </message>
    <message>
        <source>An entry was changed or is missing.</source>
        <translation>有记录被更改或缺失。</translation>
    </message>
    <message>
        <source>Export it and tell the helpdesk.</source>
        <translation>请导出记录并通知支持中心。</translation>
    </message>
    <message>
        <source>The identity card number is not right</source>
        <translation>身份证号码不正确</translation>
    </message>
    <message>
        <source>Check the letters, the digits and the digit in brackets.</source>
        <translation>请检查英文字母、数字及括号内的数字。</translation>
    </message>
    <message>
        <source>The details do not match our records</source>
        <translation>资料与记录不符</translation>
    </message>
    <message>
        <source>Nothing was kept on this device.</source>
        <translation>本设备没有保留任何资料。</translation>
    </message>
    <message>
        <source>Check the number, your name as printed on the card, and the date of birth.</source>
        <translation>请检查号码、证件上的姓名及出生日期。</translation>
    </message>
    <message>
        <source>Registration was not finished</source>
        <translation>登记尚未完成</translation>
    </message>
    <message>
        <source>Register again.</source>
        <translation>请重新登记。</translation>
    </message>
    <message>
        <source>This device is no longer registered</source>
        <translation>本设备的登记已失效</translation>
    </message>
    <message>
        <source>Another device was registered for you since.</source>
        <translation>之后已有另一部设备以你的名义登记。</translation>
    </message>
    <message>
        <source>Start over on this device if that was not you, and tell the helpdesk.</source>
        <translation>如非你本人所为，请在本设备重新开始，并通知支持中心。</translation>
    </message>
    <message>
        <source>The login service is not the expected one</source>
        <translation>登录服务与预期不符</translation>
    </message>
    <message>
        <source>The issuer does not accept this app</source>
        <translation>签发机构不接受本应用</translation>
    </message>
    <message>
        <source>Nobody vouched for it, or the issuer trusts others only. Nothing was taken.</source>
        <translation>没有机构为本应用作证，或签发机构只接受其他应用。没有领取任何证书。</translation>
    </message>
    <message>
        <source>Update the app and try again. If it happens again, tell the helpdesk.</source>
        <translation>请更新应用后再试。如再发生，请通知支持中心。</translation>
    </message>
    <message>
        <source>You were logged out</source>
        <translation>你已被登出</translation>
    </message>
    <message>
        <source>Lock the app and unlock it to log in again.</source>
        <translation>请锁定应用程序，再解锁以重新登录。</translation>
    </message>
    <message>
        <source>You are not logged in</source>
        <translation>你尚未登录</translation>
    </message>
    <message>
        <source>This offer is not in order</source>
        <translation>此证书提供有问题</translation>
    </message>
    <message>
        <source>This offer was used already</source>
        <translation>此证书提供已经使用</translation>
    </message>
    <message>
        <source>A certificate can be taken once only.</source>
        <translation>每项提供只可领取一次。</translation>
    </message>
    <message>
        <source>A code is needed</source>
        <translation>需要验证码</translation>
    </message>
    <message>
        <source>The issuer sent it to you another way.</source>
        <translation>签发机构已以其他方式发给你。</translation>
    </message>
    <message>
        <source>Enter all its digits.</source>
        <translation>请输入全部数字。</translation>
    </message>
    <message>
        <source>The code was not accepted</source>
        <translation>验证码未被接受</translation>
    </message>
    <message>
        <source>Compare it with the message and enter it again. If it is right, ask for another offer.</source>
        <translation>请与短信核对，再输入一次。如果验证码无误，请索取新的证书提供。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list</source>
        <translation>签发机构不在信任名单上</translation>
    </message>
    <message>
        <source>The certificate was not taken.</source>
        <translation>证书没有领取。</translation>
    </message>
    <message>
        <source>Get it from the department itself.</source>
        <translation>请直接向部门索取。</translation>
    </message>
    <message>
        <source>This device does not protect its keys well enough for it</source>
        <translation>本设备对密钥的保护未达到这张证书的要求</translation>
    </message>
    <message>
        <source>Use another device, or ask the issuer for another kind of certificate.</source>
        <translation>请使用另一台设备，或向签发机构索取另一类证书。</translation>
    </message>
    <message>
        <source>The certificate is not genuine</source>
        <translation>证书不真实</translation>
    </message>
    <message>
        <source>It was changed or was not made for this device. It was not kept.</source>
        <translation>证书曾被更改，或不是为本设备签发，因此没有保留。</translation>
    </message>
    <message>
        <source>Ask the issuer for a new one.</source>
        <translation>请向签发机构索取新的证书。</translation>
    </message>
    <message>
        <source>The certificate cannot be read</source>
        <translation>无法读取证书</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>没有保留。</translation>
    </message>
    <message>
        <source>The code is damaged</source>
        <translation>此二维码已损坏</translation>
    </message>
    <message>
        <source>Its checksum is wrong, so the payee or amount may have been changed. Nothing was paid.</source>
        <translation>校验码不正确，收款人或金额可能被更改。没有付款。</translation>
    </message>
    <message>
        <source>Scan it again, or ask for a new bill.</source>
        <translation>请重新扫描，或索取新账单。</translation>
    </message>
    <message>
        <source>The code is not in order</source>
        <translation>此二维码有问题</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation>没有付款。</translation>
    </message>
    <message>
        <source>Ask for a new bill.</source>
        <translation>请索取新账单。</translation>
    </message>
    <message>
        <source>This code is for something else</source>
        <translation>此二维码属于其他用途</translation>
    </message>
    <message>
        <source>The app can open bills, certificates and service logins.</source>
        <translation>本应用程序可以打开账单、证书及服务登录。</translation>
    </message>
    <message>
        <source>Scan another code.</source>
        <translation>请扫描另一个二维码。</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>这不是金额</translation>
    </message>
    <message>
        <source>Enter dollars and cents, such as 98.70.</source>
        <translation>请输入元及分，例如 98.70。</translation>
    </message>
    <message>
        <source>This bill is paid already</source>
        <translation>此账单已缴费</translation>
    </message>
    <message>
        <source>Nothing was paid again.</source>
        <translation>没有再次付款。</translation>
    </message>
    <message>
        <source>You find the receipt under Bills.</source>
        <translation>你可在“账单”找到收据。</translation>
    </message>
    <message>
        <source>The payment was refused</source>
        <translation>付款被拒绝</translation>
    </message>
    <message>
        <source>Check your account and the payee.</source>
        <translation>请检查你的账户及收款人。</translation>
    </message>
    <message>
        <source>We do not know yet whether the payment went through</source>
        <translation>尚未知道付款是否成功</translation>
    </message>
    <message>
        <source>It was sent once and will not be sent twice.</source>
        <translation>付款指示只会发送一次，不会重复扣款。</translation>
    </message>
    <message>
        <source>Do not pay again and do not delete the app. We will find out as soon as there is a connection.</source>
        <translation>请勿再次付款或删除应用程序。一有网络连接，我们就会查明。</translation>
    </message>
    <message>
        <source>The receipt is not genuine</source>
        <translation>收据不真实</translation>
    </message>
    <message>
        <source>The payment was sent, its receipt does not fit it.</source>
        <translation>付款已发送，但收据与付款不符。</translation>
    </message>
    <message>
        <source>Tell the helpdesk before you pay again.</source>
        <translation>再次付款前请先通知支持中心。</translation>
    </message>
    <message>
        <source>This mini-program was changed</source>
        <translation>此小程序曾被更改</translation>
    </message>
    <message>
        <source>It was not started.</source>
        <translation>没有启动。</translation>
    </message>
    <message>
        <source>Try again later. If it happens again, tell the helpdesk.</source>
        <translation>请稍后再试。如再发生，请通知支持中心。</translation>
    </message>
    <message>
        <source>This mini-program is not signed by somebody we trust</source>
        <translation>此小程序并非由可信任者签名</translation>
    </message>
    <message>
        <source>The mini-program stopped answering</source>
        <translation>小程序没有响应</translation>
    </message>
    <message>
        <source>It was closed. Your data is safe.</source>
        <translation>小程序已关闭，你的资料安全。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>The mini-program stopped</source>
        <translation>小程序已停止</translation>
    </message>
    <message>
        <source>No code was found</source>
        <translation>找不到二维码</translation>
    </message>
    <message>
        <source>Move closer, or choose another picture.</source>
        <translation>请靠近一点，或选择另一张图片。</translation>
    </message>
    <message>
        <source>The screen cannot be read here</source>
        <translation>此处无法读取屏幕</translation>
    </message>
    <message>
        <source>Choose a picture file instead.</source>
        <translation>请改为选择图片文件。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>发生问题</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何资料。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell the helpdesk the code below.</source>
        <translation>请再试。如再发生，请把以下代码告知支持中心。</translation>
    </message>
    <message>
        <source>This is not the code of an identity card</source>
        <translation>这不是身份证的二维码</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>没有读取任何资料。</translation>
    </message>
    <message>
        <source>Scan the code on the card, or go back and type the data.</source>
        <translation>请扫描证上的二维码，或返回上一页输入资料。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>It is wrong, or the offer is no longer good.</source>
        <translation>验证码不正确，或此证书提供已失效。</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>This place cannot be written to. Nothing is half-done.</source>
        <translation>这个位置无法写入，没有留下未完成的文件。</translation>
    </message>
    <message>
        <source>Choose another folder, or check that this device can write to its storage.</source>
        <translation>请选择其他文件夹，或检查本设备的存储空间能否写入。</translation>
    </message>
    <message>
        <source>This is the answer to another login</source>
        <translation>这是另一次登录的回复</translation>
    </message>
    <message>
        <source>It may also have come too late. Nothing was taken from it.</source>
        <translation>也可能是回复来得太迟。没有采用其中任何内容。</translation>
    </message>
    <message>
        <source>The login was declined</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>You declined it, or the other side did. Nothing has changed.</source>
        <translation>你或对方拒绝了登录。没有任何改变。</translation>
    </message>
    <message>
        <source>If that was not meant, begin again.</source>
        <translation>如果这不是你的本意，请重新开始。</translation>
    </message>
    <message>
        <source>Log in again from the start.</source>
        <translation>请从头再登录一次。</translation>
    </message>
    <message>
        <source>You hold nothing that fits</source>
        <translation>你没有符合要求的证书</translation>
    </message>
    <message>
        <source>They only learn that you decline, not why.</source>
            <translation>对方只会知道您拒绝了，不知道原因。</translation>
        </message>
    <message>
        <source>Get the certificate that is asked for, and begin again.</source>
        <translation>请先取得对方要求的证书，再重新开始。</translation>
    </message>
    <message>
        <source>The other side is gone</source>
        <translation>对方已离开</translation>
    </message>
    <message>
        <source>It ended, or is too far away.</source>
        <translation>对方已结束，或距离太远。</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>The other side was not understood</source>
        <translation>无法理解对方的信息</translation>
    </message>
    <message>
        <source>Its code or its answer is not in order. Nothing was taken from it.</source>
        <translation>对方的二维码或答复不符合规格。没有采用任何内容。</translation>
    </message>
    <message>
        <source>Let it show a new code.</source>
        <translation>请对方显示新的二维码。</translation>
    </message>
    <message>
        <source>It cannot be decrypted</source>
        <translation>无法解密</translation>
    </message>
    <message>
        <source>It was changed, or was not meant for this device. Nothing was taken from it.</source>
        <translation>内容曾被更改，或并非给本设备。没有采用任何内容。</translation>
    </message>
    <message>
        <source>Find out now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Go to Bills</source>
        <translation>前往“账单”</translation>
    </message>
    <message>
        <source>Not everything could be erased</source>
        <translation>未能清除所有资料</translation>
    </message>
    <message>
        <source>What is left on this device is encrypted.</source>
        <translation>剩余的资料仍在本设备上，并已加密。</translation>
    </message>
    <message>
        <source>Your answer may have reached them.</source>
        <translation>对方可能已收到你的答复。</translation>
    </message>
    <message>
        <source>Nothing was sent this time.</source>
        <translation>这次没有发送任何资料。</translation>
    </message>
    <message>
        <source>They did not accept it</source>
        <translation>对方没有接受</translation>
    </message>
    <message>
        <source>What you agreed to has been sent to them.</source>
        <translation>你同意提供的资料已经发送给对方。</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save what is held</source>
        <translation>保存所持有的数据</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Save what is held as a file?</source>
        <translation>要把所持有的数据保存为文件吗？</translation>
    </message>
    <message>
        <source>In it: what was issued, all copies, how you keep it, and where it was shown.</source>
        <translation>内容包括：签发的数据、所有副本、你如何保存，以及曾向谁出示。</translation>
    </message>
    <message>
        <source>This certificate is bound to no key: whoever has the file can show it.</source>
        <translation>此证书没有绑定密钥：持有文件的人都可以出示。</translation>
    </message>
    <message>
        <source>No key is in it: nobody can show the certificate with this file.</source>
        <translation>文件不含密钥：任何人都不能用此文件出示证书。</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever has it can read it.</source>
        <translation>文件没有加密。持有文件的人都可以阅读。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>选择位置</translation>
    </message>
</context>
<context>
    <name>FailureCode</name>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
</context>
<context>
    <name>FailureSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name in English</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>执照号码</translation>
    </message>
    <message>
        <source>Vehicle classes</source>
        <translation>车辆种类</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Last day valid</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Issuing country</source>
        <translation>签发国家或地区</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>年满 18 岁</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>年满 65 岁</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>年满 16 岁</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>年满 21 岁</translation>
    </message>
</context>
<context>
    <name>HeldRow</name>
    <message>
        <source>Favourites</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Reads the code on a bill, on a certificate offer or on a service&apos;s login page. Nothing is sent before you agree.</source>
        <translation>读取账单、证书或服务登录页上的二维码。未经你同意，不会发送任何资料。</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的个人码</translation>
    </message>
    <message>
        <source>Shows who you are, to staff or a reader. It changes every 30 seconds and works once.</source>
        <translation>向工作人员或读取器证明你的身份。每 30 秒更新，只能使用一次。</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Lists your bills. You see the payee and the amount, and confirm with your PIN.</source>
        <translation>列出你的账单。你会看到收款人和金额，再用密码确认。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书夹</translation>
    </message>
    <message>
        <source>Keeps your certificates, such as the driving licence, and says whether each is believed.</source>
        <translation>保存你的证书，例如驾驶执照，并说明每张是否可信。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>记录册</translation>
    </message>
    <message>
        <source>Under Me. It lists every answer you gave, also those you declined.</source>
        <translation>在“我的”之下。列出你的每次答复，包括你拒绝的。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Under Me. The app also locks by itself when nobody touches it.</source>
        <translation>在“我的”之下。无人使用时，程序也会自动锁定。</translation>
    </message>
    <message>
        <source>When something seems wrong</source>
        <translation>觉得有问题时</translation>
    </message>
    <message>
        <source>Decline, and ask at a counter. Never tell anybody your PIN: nobody needs it, no officer and no bank.</source>
        <translation>请拒绝，并到柜台查询。切勿向任何人透露密码，工作人员和银行都不需要知道。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Issued to you</source>
        <translation>签发给你</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已出示</translation>
    </message>
    <message>
        <source>You declined: nothing was shown</source>
        <translation>你已拒绝：没有出示任何信息</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>已提供：%1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>用途：%1</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>显示全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent, but nobody confirmed that it arrived</source>
        <translation>已发送，但没有人确认已收到</translation>
    </message>
    <message>
        <source>Older entries are in the ledger.</source>
        <translation>较早的记录在“记录册”。</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>已发送，但对方没有接受</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Good day</source>
        <translation>你好</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，你好</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>搜索服务</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>小程序</translation>
    </message>
</context>
<context>
    <name>IssuerLoginSheet</name>
    <message>
        <source>%1 asks you to log in</source>
        <translation>%1要求你登录</translation>
    </message>
    <message>
        <source>Your browser opens a page of theirs. Log in there and come back afterwards.</source>
        <translation>浏览器会打开对方的网页。请在那里登录，然后回到这里。</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>无法打开浏览器</translation>
    </message>
    <message>
        <source>Set up a browser on this device, then open the page again.</source>
        <translation>请在本设备上设置浏览器，然后再次打开网页。</translation>
    </message>
    <message>
        <source>Address after the login</source>
        <translation>登录后的网址</translation>
    </message>
    <message>
        <source>If the browser does not lead back here, copy the address that it shows in the end. It begins with %1. If the app locks meanwhile, paste it under Scan.</source>
        <translation>如果浏览器没有带你回到这里，请复制它最后显示的网址，开头是 %1。如果应用程序在此期间锁定，请在“扫描”中粘贴网址。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>再次打开网页</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Earlier on the list</source>
        <translation>在列表中前移</translation>
    </message>
    <message>
        <source>Later on the list</source>
        <translation>在列表中后移</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>It is offered again to those who ask.</source>
        <translation>有人要求时会再次供选用。</translation>
    </message>
    <message>
        <source>It stays on this device and is offered to nobody who asks.</source>
        <translation>证书留在本设备，有人要求时不会供选用。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Public services, certificates and bills in one place. Everything stays encrypted on this device.</source>
        <translation>公共服务、证书及账单集于一处。所有资料均加密存于本设备。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>大字简易模式</translation>
    </message>
    <message>
        <source>Six big buttons and larger text</source>
        <translation>六个大按钮和较大文字</translation>
    </message>
</context>
<context>
    <name>LanguageSettingPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LedgerEntryPage</name>
    <message>
        <source>You approved</source>
        <translation>你已同意</translation>
    </message>
    <message>
        <source>It went through</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>你已拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核查方式</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>第 %1 项</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>The seal is computed from this entry and the one before. The export carries it, so that anybody can check it.</source>
        <translation>封印由本条及前一条计算得出，导出时一并附上，任何人都可核查。</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>No answer at first</source>
        <translation>起初没有答复</translation>
    </message>
    <message>
        <source>Sent, and not accepted</source>
        <translation>已发送，但对方没有接受</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger</source>
        <translation>记录册</translation>
    </message>
    <message>
        <source>What you answered, to whom and for what. Each entry is chained to the one before, so a change shows.</source>
        <translation>你同意或拒绝过的每项请求。每项记录与前一项相连，如有更改就会看到。</translation>
    </message>
    <message>
        <source>Complete and unchanged</source>
        <translation>完整，没有更改</translation>
    </message>
    <message>
        <source>Changed or incomplete</source>
        <translation>被更改或不完整</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>You have not answered any request yet.</source>
        <translation>你尚未答复任何请求。</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Registered this device</source>
        <translation>登记本设备</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Login to a service</source>
        <translation>登录服务</translation>
    </message>
    <message>
        <source>Certificate accepted</source>
        <translation>接收证书</translation>
    </message>
    <message>
        <source>Personal code shown</source>
        <translation>出示个人码</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Certificate shown</source>
        <translation>已出示证书</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>went through</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no answer at first</source>
        <translation>起初没有答复</translation>
    </message>
    <message>
        <source>Found out later. It is the same payment, not another one.</source>
        <translation>后来查明。这是同一笔付款，不是另一笔。</translation>
    </message>
    <message>
        <source>It is one payment, and it went through.</source>
        <translation>这是同一笔付款，已经完成。</translation>
    </message>
    <message>
        <source>It is one payment, and its answer is missing.</source>
        <translation>这是同一笔付款，尚无答复。</translation>
    </message>
    <message>
        <source>It is one payment, and it failed.</source>
        <translation>这是同一笔付款，未能完成。</translation>
    </message>
    <message>
        <source>sent, and not accepted</source>
        <translation>已发送，但对方没有接受</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Search certificates</source>
        <translation>搜索证书</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s)</source>
        <translation>
            <numerusform>%n 张证书中的 %1 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n 张证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Move certificates with the buttons. Favourites stay before the others.</source>
        <translation>用按钮移动证书。常用证书排在其他证书之前。</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>按种类分组</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>调整顺序</translation>
    </message>
    <message>
        <source>No certificate matches. Try another word.</source>
        <translation>没有符合的证书。请试试其他词语。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>MakeBackupPage</name>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不相同。</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>制作备份</translation>
    </message>
    <message>
        <source>A backup is an encrypted file for moving to another phone.</source>
        <translation>备份是一个加密文件，换用另一部手机时使用。</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>备份中有</translation>
    </message>
    <message>
        <source>Which certificates you hold, so that you can ask for them again</source>
        <translation>你持有哪些证书，以便重新申请</translation>
    </message>
    <message>
        <source>Your ledger</source>
        <translation>你的记录册</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Keys: they never leave this device</source>
        <translation>密钥：永不离开本设备</translation>
    </message>
    <message>
        <source>What the certificates say: departments issue them again</source>
        <translation>证书内容：由部门重新签发</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>备份密码</translation>
    </message>
    <message>
        <source>At least 12 characters, 6 of them different. A few words that belong to nothing are good.</source>
        <translation>至少 12 个字符，其中 6 个不同。可用几个互不相干的词语。</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>再次输入备份密码</translation>
    </message>
    <message>
        <source>Nobody can find out the passphrase for you. Without it the backup is of no use.</source>
        <translation>没有人能替你找回备份密码。忘记了备份密码，备份就没有用处。</translation>
    </message>
    <message>
        <source>The backup is being sealed. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>正在加密备份。过程特意较慢，让人无法逐一尝试备份密码。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Keep it somewhere else than on this phone.</source>
        <translation>请把备份存放在这部手机以外的地方。</translation>
    </message>
    <message>
        <source>Choose where it goes</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>备份 (*.jwe)</translation>
    </message>
    <message>
        <source>This passphrase is too short. Take at least 12 characters.</source>
        <translation>这个备份密码太短。请用至少 12 个字符。</translation>
    </message>
    <message>
        <source>This passphrase is too long. A few words are enough.</source>
        <translation>这个备份密码太长。几个词语就足够了。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Take at least 6 different characters.</source>
        <translation>这个备份密码太容易猜到。请用至少 6 个不同的字符。</translation>
    </message>
</context>
<context>
    <name>MePage</name>
    <message>
        <source>Me</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>记录册</translation>
    </message>
    <message>
        <source>Every answer you gave</source>
        <translation>你作出的每项答复</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Protection of this device</source>
        <translation>本设备的保护</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>软件保护</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>硬件保护</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>文字和颜色</translation>
    </message>
    <message>
        <source>Large and simple</source>
        <translation>大字简易模式</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Moving to another phone</source>
        <translation>换用另一部手机</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>制作备份</translation>
    </message>
    <message>
        <source>An encrypted file, without keys</source>
        <translation>加密文件，不含密钥</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Of another phone of yours</source>
        <translation>来自你的另一部手机</translation>
    </message>
    <message>
        <source>Certificates to ask for again</source>
        <translation>需要重新申请的证书</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Take it out, or erase it</source>
        <translation>取出或清除</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Back to the top</source>
        <translation>返回顶部</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>下面还有内容</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Main places</source>
        <translation>主要页面</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Main places</source>
        <translation>主要页面</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>No connection: what you see is from before.</source>
        <translation>没有连接：显示的是较早前的资料。</translation>
    </message>
    <message>
        <source>No connection: what you see is from %1.</source>
        <translation>没有连接：所见资料截至 %1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A link is being opened.</source>
        <translation>正在打开链接。</translation>
    </message>
</context>
<context>
    <name>PendingList</name>
    <message>
        <source>The department is still working on it. We ask again when you unlock the app after %1.</source>
        <translation>部门仍在处理。你在 %1 后解锁应用程序时，我们会再次查询。</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Stop waiting for %1</source>
        <translation>不再等待%1</translation>
    </message>
    <message>
        <source>It will not come: %1</source>
        <translation>不会送到：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>把“%1”从列表移除</translation>
    </message>
    <message>
        <source>The department did not grant it.</source>
        <translation>部门没有批准。</translation>
    </message>
    <message>
        <source>We could not finish this yet. It is tried again when you unlock the app.</source>
        <translation>这项申请尚未完成，下次解锁应用程序时会再试。</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>PIN, %1 of %2 digits entered</source>
        <translation>密码，已输入 %1 个数字，共 %2 个</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一个数字</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>The two are not the same. Enter the PIN again, or go back to choose another.</source>
        <translation>两次输入不相同。请再输入一次，或返回另选密码。</translation>
    </message>
    <message>
        <source>Enter the PIN again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Six digits, not a run and not all the same. Together with this device they encrypt your data. Nobody can look the PIN up for you.</source>
        <translation>六个数字，不可连号或全部相同。密码与本设备一起加密你的资料，没有人能替你查出密码。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>证书夹</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>What you open is shown here.</source>
        <translation>你打开的内容会在此显示。</translation>
    </message>
    <message>
        <source>Choose a certificate.</source>
        <translation>请选择证书。</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>请选择服务。</translation>
    </message>
    <message>
        <source>Choose a setting.</source>
        <translation>请选择设置。</translation>
    </message>
    <message>
        <source>Choose a bill or a receipt.</source>
        <translation>请选择账单或收据。</translation>
    </message>
    <message>
        <source>Choose an entry.</source>
        <translation>请选择条目。</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo of the holder</source>
        <translation>持有人照片</translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PromisedCertificates</name>
    <message>
        <source>On its way</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Stop waiting for this certificate?</source>
        <translation>不再等待这张证书？</translation>
    </message>
    <message>
        <source>It will not come to this device any more. The department is not told. You can ask for it again.</source>
        <translation>证书不会再送到本设备。系统不会通知部门。你可以再次申请。</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等待</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Protection of this device</source>
        <translation>本设备的保护</translation>
    </message>
    <message>
        <source>Software protection</source>
        <translation>软件保护</translation>
    </message>
    <message>
        <source>Hardware protection</source>
        <translation>硬件保护</translation>
    </message>
    <message>
        <source>Keys lie in a file of this device, sealed with your PIN. Whoever steals the disk can try PINs slowly. A device with a security chip protects better.</source>
        <translation>密钥存于本设备的文件，并以你的密码封存。偷走磁盘的人可以缓慢地尝试密码。设有安全芯片的设备保护更好。</translation>
    </message>
    <message>
        <source>Keys are held by this device&apos;s security chip.</source>
        <translation>密钥由本设备的安全芯片保管。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
</context>
<context>
    <name>QrCodeView</name>
    <message>
        <source>Code to be scanned</source>
        <translation>供扫描的二维码</translation>
    </message>
    <message>
        <source>The code is hidden.</source>
        <translation>二维码已隐藏。</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>显示二维码</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>隐藏二维码</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的个人码</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书夹</translation>
    </message>
</context>
<context>
    <name>ReadDocument</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未出示</translation>
    </message>
</context>
<context>
    <name>ReadNearPage</name>
    <message>
        <source>Read near by</source>
        <translation>核对别人的证书</translation>
    </message>
    <message>
        <source>Choose what you need to know. The person sees it and agrees on their own phone.</source>
        <translation>请选择你需要知道的信息。对方会在自己的手机上看到请求，并由对方决定是否同意。</translation>
    </message>
    <message>
        <source>Read the code of the phone</source>
        <translation>读取手机上的二维码</translation>
    </message>
    <message>
        <source>The other phone was asked. Waiting for the person to agree.</source>
        <translation>已向对方的手机提出请求，正在等待对方同意。</translation>
    </message>
    <message>
        <source>Nothing was shown. The person declined, or has no such certificate: the phone does not say which.</source>
        <translation>对方没有出示任何信息。对方可能拒绝了，也可能没有这种证书：手机不会说明是哪一种情况。</translation>
    </message>
    <message>
        <source>Judged by the trust list of %1.</source>
        <translation>按 %1 的信任名单判断。</translation>
    </message>
    <message>
        <source>Nothing that you are shown is kept on this device.</source>
        <translation>对方出示的信息不会保存在本设备。</translation>
    </message>
    <message>
        <source>Nothing of this is kept. It is gone when you leave this page.</source>
        <translation>不会保存这些信息。离开此页后就会消失。</translation>
    </message>
    <message>
        <source>Read another</source>
        <translation>读取下一张</translation>
    </message>
    <message>
        <source>The person did not answer in time</source>
        <translation>对方没有及时答复</translation>
    </message>
    <message>
        <source>Let the phone show a new code.</source>
        <translation>请对方的手机显示新的二维码。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReaderWords</name>
    <message>
        <source>You can rely on this. Compare the photograph with the person.</source>
        <translation>此证书可信。请核对照片与本人。</translation>
    </message>
    <message>
        <source>It cannot be told at the moment whether this is genuine. Do not rely on it.</source>
        <translation>目前无法判断此证书是否真实。请勿依赖。</translation>
    </message>
    <message>
        <source>Do not rely on this. It is not genuine, or not good any more.</source>
        <translation>请勿依赖此证书。它不真实，或已不再有效。</translation>
    </message>
    <message>
        <source>Aged 16 or over</source>
        <translation>年满 16 岁</translation>
    </message>
    <message>
        <source>With a photograph, without the date of birth</source>
        <translation>附照片，不含出生日期</translation>
    </message>
    <message>
        <source>Aged 18 or over</source>
        <translation>年满 18 岁</translation>
    </message>
    <message>
        <source>Aged 21 or over</source>
        <translation>年满 21 岁</translation>
    </message>
    <message>
        <source>Aged 65 or over</source>
        <translation>年满 65 岁</translation>
    </message>
    <message>
        <source>May drive</source>
        <translation>可否驾驶</translation>
    </message>
    <message>
        <source>Name, photograph, vehicle classes, last day valid</source>
        <translation>姓名、照片、车辆种类、有效期至</translation>
    </message>
    <message>
        <source>Who the person is</source>
        <translation>对方的身份</translation>
    </message>
    <message>
        <source>Name, photograph, date of birth</source>
        <translation>姓名、照片、出生日期</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>驾驶执照</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>签发机构在信任名单上。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>签发机构不在信任名单上。</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>本设备尚未有信任名单。</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>本设备的信任名单已过期。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good.</source>
        <translation>签发机构的签名有效。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature does not fit.</source>
        <translation>签发机构的签名不符。</translation>
    </message>
    <message>
        <source>The phone proved that the certificate belongs to it.</source>
        <translation>手机已证明证书属于它。</translation>
    </message>
    <message>
        <source>The phone did not prove that the certificate belongs to it.</source>
        <translation>手机未能证明证书属于它。</translation>
    </message>
    <message>
        <source>Whether the certificate belongs to the phone was not checked.</source>
        <translation>没有核对证书是否属于该手机。</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>证书仍在有效期内。</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>证书已过期。</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>证书尚未生效。</translation>
    </message>
    <message>
        <source>Something in it was changed.</source>
        <translation>内容曾被更改。</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>签发机构没有撤销此证书。</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>签发机构已撤销此证书。</translation>
    </message>
    <message>
        <source>Whether the issuer has withdrawn it cannot be told.</source>
        <translation>无法得知签发机构是否已撤销。</translation>
    </message>
    <message>
        <source>What was shown does not answer what you asked. Do not rely on it.</source>
        <translation>所出示的内容未能符合你的要求。请勿依赖。</translation>
    </message>
    <message>
        <source>Not everything that was asked for was shown.</source>
        <translation>你要求的信息并未全部出示。</translation>
    </message>
    <message>
        <source>You did not ask for this certificate.</source>
        <translation>你并没有要求此证书。</translation>
    </message>
    <message>
        <source>The phone itself says: %1</source>
        <translation>手机自行声称：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>它没有绑定设备：任何人有副本都可以出示。</translation>
    </message>
    <message>
        <source>It says another country than its issuer's.</source>
        <translation>证书所示的签发国家或地区与签发机构的不符。</translation>
    </message>
    <message>
        <source>It is signed in a way that cannot be checked here.</source>
        <translation>它的签署方式无法在这里查验。</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>签发机构已暂停此证书。</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>账单编号</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考编号</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>收据编号</translation>
    </message>
    <message>
        <source>Signed by the payment service and checked on this device.</source>
        <translation>由付款服务签名，并已在本设备核对。</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>Overdue since %1</source>
        <translation>已于 %1逾期</translation>
    </message>
    <message>
        <source>To be paid by %1</source>
        <translation>缴费期限：%1</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>于 %1到期</translation>
    </message>
    <message>
        <source>It was renewed and says something else now</source>
        <translation>证书已重新签发，内容与之前不同</translation>
    </message>
    <message>
        <source>Not valid any more</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>See the bill</source>
        <translation>查看账单</translation>
    </message>
    <message>
        <source>See the certificate</source>
        <translation>查看证书</translation>
    </message>
    <message>
        <source>Suspended for now by its issuer</source>
        <translation>签发机构已暂停此证书</translation>
    </message>
</context>
<context>
    <name>RemoveButton</name>
    <message>
        <source>Delete from this device</source>
        <translation>从本设备删除</translation>
    </message>
    <message>
        <source>Delete this certificate?</source>
        <translation>删除这张证书？</translation>
    </message>
    <message>
        <source>It and its key are destroyed on this device. The department is not told, and can issue it again.</source>
        <translation>证书及其密钥会在本设备销毁。系统不会通知部门，部门可以再次签发。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RestorableList</name>
    <message>
        <source>To ask for again</source>
        <translation>需要重新申请</translation>
    </message>
    <message>
        <source>There is nothing left to ask for again.</source>
        <translation>没有需要重新申请的证书。</translation>
    </message>
    <message>
        <source>Ask on the issuer&apos;s own pages: the backup does not say how.</source>
        <translation>请到签发机构的网页申请：备份中没有申请方法。</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>重新申请</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <translation>申请%1</translation>
    </message>
    <message>
        <source>I want none of these</source>
        <translation>全部不需要</translation>
    </message>
    <message>
        <source>Forget this list?</source>
        <translation>要删除此列表吗？</translation>
    </message>
    <message>
        <source>Departments are not told. You can restore the backup again as long as you have it.</source>
        <translation>我们不会通知部门。只要你还有备份，就可以再次恢复。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Forget the list</source>
        <translation>删除列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of this kind</source>
        <translation>
            <numerusform>此类证书共 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreOffer</name>
    <message>
        <source>You are registered</source>
        <translation>注册完成</translation>
    </message>
    <message>
        <source>Did you use Causeway on another phone? Bring its backup here.</source>
        <translation>你曾在另一部手机上使用 Causeway 吗？可在此恢复那部手机的备份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂时不用</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Choose the backup that you made on the other phone. You see afterwards which certificates to ask for again.</source>
        <translation>请选择你在另一部手机上制作的备份。之后你会看到有哪些证书需要重新申请。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>选择另一个备份</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份密码</translation>
    </message>
    <message>
        <source>This is not the passphrase of this backup.</source>
        <translation>备份密码不正确。</translation>
    </message>
    <message>
        <source>The backup is being opened. That is slow on purpose, so that nobody can try many passphrases.</source>
        <translation>正在打开备份。过程特意较慢，让人无法逐一尝试备份密码。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in the backup.</source>
        <translation>
            <numerusform>备份中有 %n 张证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ledger of the other phone, with %n entries, is kept beside the one of this phone.</source>
        <translation>
            <numerusform>另一部手机的记录册有 %n 项，与本机的记录册分开保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups (*.jwe)</source>
        <translation>备份 (*.jwe)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The backup was changed</source>
        <translation>备份曾被更改</translation>
    </message>
    <message>
        <source>Use another copy of it.</source>
        <translation>请使用备份的另一个副本。</translation>
    </message>
    <message>
        <source>This is no backup, or not all of one</source>
        <translation>这不是备份，或备份不完整</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择另一个文件。</translation>
    </message>
    <message>
        <source>The backup was made by a newer version</source>
        <translation>备份由较新的版本制作</translation>
    </message>
    <message>
        <source>Update Causeway, then try again.</source>
        <translation>请更新 Causeway 后再试。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>没有采用任何内容。</translation>
    </message>
    <message>
        <source>This backup is another person's</source>
        <translation>这是另一个人的备份</translation>
    </message>
    <message>
        <source>Choose one that you made yourself.</source>
        <translation>请选择你自己制作的备份。</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Codes of bills, certificate offers and service logins open here. You see who asks before anything is sent.</source>
        <translation>账单、证书及服务登录的二维码都可在此打开。发送任何资料前，你会看到是谁提出请求。</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Read from this screen</source>
        <translation>读取本机屏幕</translation>
    </message>
    <message>
        <source>Or paste a link or code</source>
        <translation>或粘贴链接或二维码内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>扫描身份证</translation>
    </message>
    <message>
        <source>Scan the code on your identity card. You see what was read and can correct it before anything is sent.</source>
        <translation>请扫描身份证上的二维码。发送任何资料前，你可查看并更正读取的内容。</translation>
    </message>
    <message>
        <source>Scan a phone</source>
        <translation>扫描手机</translation>
    </message>
    <message>
        <source>Scan the code that the other phone shows under Show near by.</source>
        <translation>请扫描对方手机在“当面出示”中显示的二维码。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>No service matches. Try another word.</source>
        <translation>找不到服务，请试用其他词语。</translation>
    </message>
    <message>
        <source>The list of services is not on this device yet. It comes with the next connection.</source>
        <translation>本设备尚无服务列表，下次连线时便会取得。</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This service has its own page, which opens in your browser. When it asks you to log in, scan the code that it shows.</source>
        <translation>此服务设有网页，会在浏览器打开。要求登录时，请扫描网页上的二维码。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器打开</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>搜索服务</translation>
    </message>
    <message>
        <source>Mini-programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>ShowNearPage</name>
    <message>
        <source>Show near by</source>
        <translation>当面出示</translation>
    </message>
    <message>
        <source>Code for a reader near by</source>
        <translation>给附近读取器的二维码</translation>
    </message>
    <message>
        <source>Let the reader scan this code.</source>
        <translation>请让读取器扫描此二维码。</translation>
    </message>
    <message>
        <source>Waiting for a reader. You see what it asks for before anything is shown.</source>
        <translation>正在等待读取器。出示任何信息前，你会先看到它的请求。</translation>
    </message>
    <message>
        <source>A reader asks. It waits for your answer.</source>
        <translation>有读取器提出请求，正在等你答复。</translation>
    </message>
    <message>
        <source>Your certificate was shown.</source>
        <translation>已出示你的证书。</translation>
    </message>
    <message>
        <source>You declined. Nothing was shown.</source>
        <translation>你已拒绝。没有出示任何信息。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>显示新的二维码</translation>
    </message>
    <message>
        <source>It works without a network. Nothing is shown until you agree, and a reader that nobody vouches for is said to be one.</source>
        <translation>无需网络。你同意之前不会出示任何信息；如读取器无人担保，我们会告诉你。</translation>
    </message>
    <message>
        <source>No reader came. The code is not good any more.</source>
        <translation>没有读取器连接。二维码已失效。</translation>
    </message>
</context>
<context>
    <name>SimpleHomePage</name>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Read a code from a picture, the screen or the camera</source>
        <translation>从图片、屏幕或相机读取二维码</translation>
    </message>
    <message>
        <source>My code</source>
        <translation>我的个人码</translation>
    </message>
    <message>
        <source>Show the code that says who you are</source>
        <translation>显示证明你身份的二维码</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>See your bills and pay them</source>
        <translation>查看账单并缴费</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书夹</translation>
    </message>
    <message>
        <source>See your certificates</source>
        <translation>查看你的证书</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Find a public service</source>
        <translation>查找公共服务</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What each button does</source>
        <translation>各按钮的用途</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>你好</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，你好</translation>
    </message>
</context>
<context>
    <name>SimpleSettingPage</name>
    <message>
        <source>Large and simple</source>
        <translation>大字简易模式</translation>
    </message>
    <message>
        <source>Home shows six big buttons, and text is at least half as large again. Whatever can be done by dragging has a button as well.</source>
        <translation>首页显示六个大按钮，文字至少放大一半。凡可拖动的操作，也都有按钮。</translation>
    </message>
    <message>
        <source>Every button has a name and a description that the screen reader of this device speaks, when it is on.</source>
        <translation>每个按钮都有名称和说明，开启本设备的读屏功能后便会读出。</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>This is taking longer than usual.</source>
        <translation>所需时间比平常长。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StartOverPage</name>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Everything on this device will be erased</source>
        <translation>本设备上的所有资料将被清除</translation>
    </message>
    <message>
        <source>Nobody can recover a PIN or the data behind it. Certificates, receipts and the ledger on this device will be gone for good. Departments keep their records; you can register again and have certificates issued again.</source>
        <translation>没有人能找回密码或其保护的资料。本设备上的证书、收据及记录册将永久消失。部门会保留其记录；你可以重新登记，并再次领取证书。</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>Before you register</source>
        <translation>登记之前</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>使用条款</translation>
    </message>
    <message>
        <source>Causeway is open software for trying out digital government. It holds your certificates and answers requests in your name, and only after you agree. Keep your PIN to yourself. You may stop and erase everything at any time.</source>
        <translation>Causeway 是试用数字政府的开放软件。它保管你的证书，并在你同意后才以你的名义答复请求。请勿向他人透露密码。你可以随时停止使用并清除所有资料。</translation>
    </message>
    <message>
        <source>Why we ask for your data</source>
        <translation>为何需要你的资料</translation>
    </message>
    <message>
        <source>Your identity card number, name and date of birth are used once, to find your record at the identity provider and to register this device for you.</source>
        <translation>你的身份证号码、姓名及出生日期只会使用一次，用以在身份认证机构找出你的记录，并为你登记本设备。</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>谁会收到</translation>
    </message>
    <message>
        <source>The identity provider only. A service receives what you share on a consent sheet, and nothing else. Each service knows you under a different number.</source>
        <translation>只有身份认证机构。其他服务只会收到你在同意页上提供的资料。每项服务以不同的编号识别你。</translation>
    </message>
    <message>
        <source>What you must give</source>
        <translation>必须提供的资料</translation>
    </message>
    <message>
        <source>All three are needed to register. If you do not give them, you cannot use the app; counters remain open to you.</source>
        <translation>登记时三项均须提供。如不提供，便不能使用本应用程序，但你仍可使用柜台服务。</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>你的权利</translation>
    </message>
    <message>
        <source>You may see and correct your data at the identity provider, export the ledger of every answer you gave, and erase everything on this device.</source>
        <translation>你可向身份认证机构查阅及更正资料、导出你每项答复的记录册，以及清除本设备上的所有资料。</translation>
    </message>
    <message>
        <source>I have read this and agree</source>
        <translation>我已阅读并同意</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>TextSizeChoice</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>I have forgotten my PIN</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Your PIN could not be checked. Check that this device can write to its storage, then try again.</source>
        <translation>无法核对密码。请检查本设备的存储空间能否写入，然后再试。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This certificate is believed.</source>
        <translation>此证书可信。</translation>
    </message>
    <message>
        <source>We cannot tell at the moment whether this certificate is believed. Do not rely on it.</source>
        <translation>目前无法确定此证书是否可信，请勿依赖。</translation>
    </message>
    <message>
        <source>This certificate is not believed. Do not rely on it.</source>
        <translation>此证书不可信，请勿依赖。</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature is good and nothing was changed.</source>
        <translation>签发机构的签名有效，内容没有更改。</translation>
    </message>
    <message>
        <source>The signature does not fit: something was changed.</source>
        <translation>签名不符：内容曾被更改。</translation>
    </message>
    <message>
        <source>The issuer is on the trust list.</source>
        <translation>签发机构在信任名单上。</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list.</source>
        <translation>签发机构不在信任名单上。</translation>
    </message>
    <message>
        <source>There is no trust list on this device yet.</source>
        <translation>本设备尚未有信任名单。</translation>
    </message>
    <message>
        <source>The trust list on this device is too old.</source>
        <translation>本设备的信任名单已过期。</translation>
    </message>
    <message>
        <source>It has not expired.</source>
        <translation>证书仍在有效期内。</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>证书已过期。</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>证书尚未生效。</translation>
    </message>
    <message>
        <source>It expires soon. Ask for a new one in time.</source>
        <translation>证书即将到期，请及早申请新证书。</translation>
    </message>
    <message>
        <source>It belongs to this device: a copy elsewhere is of no use.</source>
        <translation>证书属于本设备：复制到别处并无用处。</translation>
    </message>
    <message>
        <source>Its key is not on this device any more.</source>
        <translation>其密钥已不在本设备。</translation>
    </message>
    <message>
        <source>The issuer has not withdrawn it.</source>
        <translation>签发机构没有撤销此证书。</translation>
    </message>
    <message>
        <source>The issuer has withdrawn it.</source>
        <translation>签发机构已撤销此证书。</translation>
    </message>
    <message>
        <source>The issuer has suspended it for now.</source>
        <translation>签发机构已暂停此证书。</translation>
    </message>
    <message>
        <source>We could not find out whether the issuer has withdrawn it.</source>
        <translation>暂时无法查证签发机构是否已撤销此证书。</translation>
    </message>
    <message>
        <source>It is not tied to a device: whoever has a copy can show it.</source>
        <translation>它没有绑定设备：任何人有副本都可以出示。</translation>
    </message>
</context>
<context>
    <name>WalletPage</name>
    <message>
        <source>Certificates</source>
        <translation>证书夹</translation>
    </message>
    <message>
        <source>You have no certificates yet.</source>
        <translation>你还没有证书。</translation>
    </message>
    <message>
        <source>Get my driving licence</source>
        <translation>领取我的驾驶执照</translation>
    </message>
    <message>
        <source>Get my driving licence again</source>
        <translation>再次领取我的驾驶执照</translation>
    </message>
    <message>
        <source>All your certificates are in the archive.</source>
        <translation>你的证书全部已归档。</translation>
    </message>
    <message>
        <source>Show near by</source>
        <translation>当面出示</translation>
    </message>
    <message>
        <source>To a reader that scans your code</source>
        <translation>给扫描你二维码的读取器</translation>
    </message>
    <message>
        <source>Read near by</source>
        <translation>核对别人的证书</translation>
    </message>
    <message>
        <source>Check what another phone shows</source>
        <translation>查看对方手机出示的内容</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Offered to nobody who asks</source>
        <translation>有人要求时不会供选用</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>Nobody confirms who asks. Share only if you know this address.</source>
        <translation>没有机构可确认要求者的身份。如不认识此网址，请勿提供。</translation>
    </message>
    <message>
        <source>Nobody confirms who asks. Share only if you know who it is.</source>
        <translation>没有机构可确认要求者的身份。如不知道对方是谁，请勿提供。</translation>
    </message>
    <message>
        <source>The answer is protected on its way, but not sealed for the asker alone.</source>
        <translation>回复在传送途中受保护，但并非只有要求者才能打开。</translation>
    </message>
    <message>
        <source>The asker will keep a copy of what you share.</source>
        <translation>要求者会保留你所提供资料的副本。</translation>
    </message>
    <message>
        <source>It asks for more than it registered for.</source>
        <translation>它要求的资料超出其登记范围。</translation>
    </message>
    <message>
        <source>Something about this request is unusual. Share only if you trust the asker.</source>
        <translation>这项要求有不寻常之处。如不信任要求者，请勿提供。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>无法确定</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
</context>
</TS>
