/** Where the layout rules of a component stand: Decree 30/2020/NĐ-CP, Appendix I (thể thức và kỹ thuật trình bày), Part and section. */
const article8 = 'Nghị định 30/2020/NĐ-CP, Điều 8';
const inAppendix = (section: string): string => `Nghị định 30/2020/NĐ-CP, Phụ lục I, ${section}`;

/**
 * All that the form check (kiểm tra thể thức) may find: an error stops the draft from being sent on, a warning asks its author
 * to look again. The system never changes the words itself.
 */
export const FORM_FINDINGS = {
  'subject-missing': { severity: 'error', vi: 'Chưa có trích yếu nội dung.', en: 'The abstract is missing.', ground: article8 },
  'body-missing': { severity: 'error', vi: 'Chưa có nội dung văn bản.', en: 'The body is empty.', ground: article8 },
  'signer-missing': { severity: 'error', vi: 'Chưa chọn người ký.', en: 'No signer is chosen.', ground: article8 },
  'recipients-missing': { severity: 'error', vi: 'Chưa có nơi nhận.', en: 'There are no recipients.', ground: article8 },
  'place-missing': { severity: 'error', vi: 'Chưa có địa danh.', en: 'The place is missing.', ground: inAppendix('Phần I, mục II.4') },
  'subject-too-long': { severity: 'warning', vi: 'Trích yếu dài hơn 250 ký tự. Trích yếu là câu ngắn gọn phản ánh nội dung chủ yếu.', en: 'The abstract is longer than 250 characters; it should be one short phrase.', ground: inAppendix('Phần I, mục II.5') },
  'subject-ends-with-mark': { severity: 'warning', vi: 'Trích yếu không kết thúc bằng dấu câu.', en: 'The abstract does not end with a punctuation mark.', ground: inAppendix('Phần I, mục II.5') },
  'subject-in-capitals': { severity: 'warning', vi: 'Trích yếu trình bày bằng chữ in thường.', en: 'The abstract is set in ordinary letters, not in capitals.', ground: inAppendix('Phần I, mục II.5') },
  'subject-begins-small': { severity: 'warning', vi: 'Trích yếu đứng thành dòng riêng dưới tên loại nên viết hoa chữ cái đầu.', en: 'The abstract stands on a line of its own below the name of the kind and begins with a capital.', ground: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I' },
  'subject-repeats-about': { severity: 'error', vi: 'Hệ thống đã in “V/v” trước trích yếu công văn; xin bỏ “Về việc” hoặc “V/v” ở đầu.', en: '“V/v” is printed before the abstract of an official letter; please drop the leading “Về việc” or “V/v”.', ground: inAppendix('Phần I, mục II.5') },
  'subject-abbreviates-about': { severity: 'error', vi: '“V/v” chỉ dùng trong công văn. Văn bản có tên loại ghi đủ “Về việc …” hoặc nội dung trích yếu.', en: '“V/v” belongs to official letters only; a titled document writes “Về việc …” or the abstract itself.', ground: inAppendix('Phần I, mục II.5') },
  'addressee-missing': { severity: 'error', vi: 'Loại văn bản này phải có “Kính gửi”. Xin chọn nơi nhận hoặc ghi thêm dòng kính gửi.', en: 'This kind of document must name whom it addresses.', ground: inAppendix('Phần I, mục II.9') },
  'addressee-not-lawful': { severity: 'error', vi: 'Loại văn bản này không có “Kính gửi”; nơi nhận ghi ở cuối văn bản.', en: 'This kind of document has no addressee line; recipients stand at its end.', ground: inAppendix('Phần I, mục II.9') },
  'as-above-without-addressee': { severity: 'warning', vi: '“Như trên” chỉ dùng khi văn bản có “Kính gửi”.', en: '“Như trên” is used only where the document has addressees.', ground: inAppendix('Phần I, mục II.9') },
  'filing-line-typed': { severity: 'warning', vi: 'Dòng “Lưu” do hệ thống in ở cuối Nơi nhận; xin bỏ dòng gõ tay.', en: 'The line “Lưu” is printed by the system; please drop the typed one.', ground: inAppendix('Phần I, mục II.9') },
  'recipient-twice': { severity: 'warning', vi: 'Có nơi nhận ghi hai lần.', en: 'A recipient is named twice.', ground: inAppendix('Phần I, mục II.9') },
  'bases-missing': { severity: 'error', vi: 'Loại văn bản này phải có căn cứ ban hành.', en: 'This kind of document must state its legal bases.', ground: inAppendix('Phần I, mục II.6') },
  'base-without-opening': { severity: 'warning', vi: 'Căn cứ bắt đầu bằng “Căn cứ”, “Theo đề nghị của” hoặc “Xét”.', en: 'A legal basis begins with “Căn cứ”, “Theo đề nghị của” or “Xét”.', ground: inAppendix('Phần I, mục II.6') },
  'base-in-body': { severity: 'warning', vi: 'Căn cứ nên ghi ở ô “Căn cứ” để được in nghiêng, mỗi căn cứ một dòng.', en: 'A legal basis belongs in its own field, where it is set in italics, one a line.', ground: inAppendix('Phần I, mục II.6') },
  'articles-missing': { severity: 'error', vi: 'Phần nội dung của loại văn bản này bố cục theo Điều.', en: 'The body of this kind of document is divided into articles (Điều).', ground: inAppendix('Phần I, mục II.6') },
  'part-empty': { severity: 'error', vi: 'Có điều, khoản hoặc điểm chưa có nội dung.', en: 'An article, clause or point has no text.', ground: inAppendix('Phần I, mục II.6') },
  'heading-without-title': { severity: 'warning', vi: 'Phần, chương, mục phải có tiêu đề.', en: 'A part, chapter or section needs a title.', ground: inAppendix('Phần I, mục II.6') },
  'number-doubled': { severity: 'error', vi: 'Số thứ tự bị lặp: hệ thống đã đánh số, xin bỏ số gõ tay.', en: 'The number stands twice: the system numbers this part, please drop the typed number.', ground: inAppendix('Phần I, mục II.6') },
  'number-typed': { severity: 'warning', vi: 'Điều, khoản, điểm gõ số bằng tay. Xin dùng kiểu đoạn Điều, Khoản, Điểm để số không lệch.', en: 'An article, clause or point was numbered by hand; please use its style so that numbers stay right.', ground: inAppendix('Phần I, mục II.6') },
  'bullet-typed': { severity: 'warning', vi: 'Gạch đầu dòng gõ bằng tay. Xin dùng kiểu đoạn danh sách.', en: 'A bullet was typed by hand; please use the list style.', ground: inAppendix('Phần I, mục II.6') },
  'end-mark-typed': { severity: 'warning', vi: 'Dấu “./.” do hệ thống in; xin bỏ dấu gõ tay.', en: 'The closing “./.” is printed by the system; please drop the typed one.', ground: inAppendix('Phần I, mục II.6') },
  'ends-with-table': { severity: 'warning', vi: 'Nội dung kết thúc bằng bảng. Xin thêm một đoạn cuối, hoặc chuyển bảng vào phụ lục.', en: 'The body ends with a table; please add a last paragraph or move the table to an appendix.', ground: inAppendix('Phần I, mục II.6') },
  'appendix-not-mentioned': { severity: 'error', vi: 'Nội dung chưa nhắc đến phụ lục kèm theo.', en: 'The body does not mention this appendix.', ground: inAppendix('Phần I, mục III') },
  'appendix-not-there': { severity: 'error', vi: 'Nội dung nhắc đến phụ lục không có.', en: 'The body mentions an appendix that is not there.', ground: inAppendix('Phần I, mục III') },
  'appendix-empty': { severity: 'error', vi: 'Phụ lục chưa có nội dung.', en: 'The appendix is empty.', ground: inAppendix('Phần I, mục III') },
  'appendix-without-title': { severity: 'error', vi: 'Phụ lục chưa có tiêu đề.', en: 'The appendix has no title.', ground: inAppendix('Phần I, mục III') },
  'citation-without-number': { severity: 'warning', vi: 'Viện dẫn văn bản lần đầu phải ghi số, ký hiệu.', en: 'A document cited for the first time needs its number and symbol.', ground: inAppendix('Phần I, mục II.6') },
  'citation-without-date': { severity: 'warning', vi: 'Viện dẫn văn bản lần đầu phải ghi ngày, tháng, năm ban hành.', en: 'A document cited for the first time needs its date.', ground: inAppendix('Phần I, mục II.6') },
  'citation-without-issuer': { severity: 'warning', vi: 'Viện dẫn văn bản lần đầu phải ghi tên cơ quan ban hành.', en: 'A document cited for the first time needs its issuer.', ground: inAppendix('Phần I, mục II.6') },
  'law-with-number': { severity: 'warning', vi: 'Luật, pháp lệnh viện dẫn bằng tên, không ghi số.', en: 'Laws and ordinances are cited by name, without a number.', ground: inAppendix('Phần I, mục II.6') },
  'signer-with-rank': { severity: 'warning', vi: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu. Xin báo người quản trị sửa tên.', en: 'No academic rank, degree or honour stands before a signer’s name; please have the administrator correct it.', ground: inAppendix('Phần I, mục II.7') },
  'signing-mode-unlawful': { severity: 'error', vi: 'Thể thức đề ký (TM., KT., TL., TUQ., Q.) không đúng với chức vụ người ký.', en: 'The signing formula (TM., KT., TL., TUQ., Q.) does not fit the signer’s post.', ground: 'Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, mục II.7' },
  'other-signer-missing': { severity: 'error', vi: 'Loại văn bản này có hai người ký; xin ghi người ký bên trái.', en: 'This kind of document has two signers; please give the one on the left.', ground: inAppendix('Phần I, mục II.7') },
  'urgency-not-set': { severity: 'warning', vi: 'Văn bản nói đến mức khẩn nhưng chưa chọn độ khẩn.', en: 'The text speaks of urgency, but no urgency is chosen.', ground: `${article8}; ${inAppendix('Phần I, mục III')}` },
  'sign-not-printable': { severity: 'error', vi: 'Có ký tự không in được bằng phông chữ văn bản (ví dụ biểu tượng cảm xúc).', en: 'A sign cannot be printed in the font of documents (such as emoji).', ground: inAppendix('Phần I, mục I.5') },
  'text-decomposed': { severity: 'warning', vi: 'Có chữ tiếng Việt ở dạng dấu rời, không phải dạng dựng sẵn theo TCVN 6909:2001. Xin gõ lại chữ đó.', en: 'Some Vietnamese letters are decomposed, not the composed Unicode of TCVN 6909:2001.', ground: inAppendix('Phần I, mục I.5') },
  'tones-mixed': { severity: 'warning', vi: 'Văn bản lẫn hai cách đặt dấu thanh (hòa/hoà, thủy/thuỷ). Xin dùng một cách.', en: 'Two ways of placing tone marks are mixed (hòa/hoà); please keep to one.', ground: inAppendix('Phần I, mục I.5') },
  'blank-left': { severity: 'error', vi: 'Còn chỗ trống của mẫu chưa điền.', en: 'A blank of the template is not filled in.', ground: article8 },
  'spaces-doubled': { severity: 'warning', vi: 'Có hai khoảng trắng liền nhau.', en: 'There are two blanks in a row.', ground: inAppendix('Phần I, mục II.6') },
  'paragraph-in-capitals': { severity: 'warning', vi: 'Đoạn văn viết toàn chữ in hoa.', en: 'A paragraph is written in capitals throughout.', ground: 'Nghị định 30/2020/NĐ-CP, Phụ lục II' },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning'; vi: string; en: string; ground: string }>>;

export type FormFindingCode = keyof typeof FORM_FINDINGS;
