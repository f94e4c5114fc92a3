<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>CartSheets</name>
    <message>
        <source>Quantity in %1</source>
        <translation>Jumlah dalam %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Write a number such as 3 or 0,5.</source>
        <translation>Tulis angka, misalnya 3 atau 0,5.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Whole cart</source>
        <translation>Seluruh keranjang</translation>
    </message>
    <message>
        <source>Amount or percent: 2.000 or 10%</source>
        <translation>Rupiah atau persen: 2.000 atau 10%</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>Tanpa diskon</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Write an amount such as 2.000, or a percentage such as 10%.</source>
        <translation>Tulis rupiah, misalnya 2.000, atau persen, misalnya 10%.</translation>
    </message>
    <message>
        <source>%1 %2 × %3 = %4</source>
        <translation>%1 %2 × %3 = %4</translation>
    </message>
    <message>
        <source>%1 for one %2</source>
        <translation>%1 per %2</translation>
    </message>
    <message>
        <source>How much, in %1</source>
        <translation>Berapa, dalam %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Write how much it is, such as 0,355.</source>
        <translation>Tulis jumlahnya, misalnya 0,355.</translation>
    </message>
    <message>
        <source>Price, for this sale alone</source>
        <translation>Harga, hanya untuk penjualan ini</translation>
    </message>
    <message>
        <source>Price for one %1, for this sale alone</source>
        <translation>Harga per %1, hanya untuk penjualan ini</translation>
    </message>
    <message>
        <source>The catalogue says %1.</source>
        <translation>Harga di daftar barang %1.</translation>
    </message>
    <message>
        <source>Price of the catalogue</source>
        <translation>Harga daftar</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>CashSheets</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Untuk apa</translation>
    </message>
    <message>
        <source>for instance small change</source>
        <translation>misalnya uang receh</translation>
    </message>
    <message>
        <source>for instance ice, parking, a supplier</source>
        <translation>misalnya es, parkir, pemasok</translation>
    </message>
    <message>
        <source>for instance evening takings</source>
        <translation>misalnya hasil sore</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Write an amount, for example 50.000.</source>
        <translation>Tulis jumlah, misalnya 50.000.</translation>
    </message>
    <message>
        <source>Write what it is for.</source>
        <translation>Tulis untuk apa.</translation>
    </message>
    <message>
        <source>Noted. No printer opens the drawer here; use its key.</source>
        <translation>Dicatat. Tidak ada printer pembuka laci; pakai kuncinya.</translation>
    </message>
    <message>
        <source>Noted. The printer cannot open the drawer; use its key.</source>
        <translation>Dicatat. Printer tidak dapat membuka laci; pakai kuncinya.</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Without a sale. Who opened it and why stands in the journal.</source>
        <translation>Tanpa penjualan. Siapa dan mengapa tercatat di jurnal.</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone, may stay empty</source>
        <translation>Telepon, boleh kosong</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Write the customer&apos;s name.</source>
        <translation>Tulis nama pelanggan.</translation>
    </message>
    <message>
        <source>Nobody by that name or number yet.</source>
        <translation>Belum ada yang bernama atau bernomor itu.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Name or phone</source>
        <translation>Nama atau telepon</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Tanpa pelanggan</translation>
    </message>
</context>
<context>
    <name>DaySpan</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Semua hari</translation>
    </message>
    <message>
        <source>From – until…</source>
        <translation>Dari – sampai…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of days: %1 the first, %2 the last</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Hari yang mana?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No connection. Check the network cable or Wi-Fi, then try again.</source>
        <translation>Tidak ada sambungan. Periksa kabel atau Wi-Fi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>No answer in time. Nothing is certain yet; Laci asks again.</source>
        <translation>Tidak ada jawaban pada waktunya. Belum ada yang pasti; Laci bertanya lagi.</translation>
    </message>
    <message>
        <source>The other side has a fault of its own. Laci asks again; nothing to do here.</source>
        <translation>Gangguan ada di pihak sana. Laci bertanya lagi; tidak perlu berbuat apa-apa.</translation>
    </message>
    <message>
        <source>The answer or the file cannot be read.</source>
        <translation>Jawaban atau berkas tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The answer is about another order or another amount. It was not used.</source>
        <translation>Jawaban itu tentang pesanan atau jumlah lain. Tidak dipakai.</translation>
    </message>
    <message>
        <source>The gateway does not accept this till&apos;s key. Check it in Settings.</source>
        <translation>Gateway menolak kunci kasir ini. Periksa di Setelan.</translation>
    </message>
    <message>
        <source>The gateway asks to wait a moment. Laci asks again by itself.</source>
        <translation>Gateway minta menunggu sebentar. Laci bertanya lagi sendiri.</translation>
    </message>
    <message>
        <source>Refused. Nothing was charged; choose another way to pay.</source>
        <translation>Ditolak. Tidak ada yang ditagih; pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
    <message>
        <source>An earlier code may still be paid. Check it first.</source>
        <translation>Kode sebelumnya mungkin masih bisa dibayar. Cek dulu.</translation>
    </message>
    <message>
        <source>This cannot be used as entered. Correct it and try again.</source>
        <translation>Isian ini tidak dapat dipakai. Perbaiki, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The till could not save to its disk. Do not sell on; call the owner.</source>
        <translation>Kasir tidak dapat menyimpan ke disk. Jangan berjualan dulu; hubungi pemilik.</translation>
    </message>
    <message>
        <source>Another Laci has this file open. Close it first.</source>
        <translation>Laci lain sedang membuka berkas ini. Tutup dulu.</translation>
    </message>
    <message>
        <source>The till could not write this down, so nothing was taken and nothing was sent. Check the disk, then try again.</source>
        <translation>Kasir tidak dapat mencatat ini, jadi tidak ada yang diterima dan tidak ada yang dikirim. Periksa disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Not possible with this amount. Nothing was taken; correct it or choose another way to pay.</source>
        <translation>Tidak bisa dengan jumlah ini. Tidak ada yang diterima; perbaiki atau pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>An earlier code may still be paid. Use Change method, so that it is checked first.</source>
        <translation>Kode sebelumnya mungkin masih bisa dibayar. Pakai Ganti metode, supaya dicek dulu.</translation>
    </message>
    <message>
        <source>This value does not fit here. The old one stays.</source>
        <translation>Isian ini tidak cocok di sini. Yang lama tetap dipakai.</translation>
    </message>
    <message>
        <source>This till does not know that setting.</source>
        <translation>Kasir ini tidak mengenal setelan itu.</translation>
    </message>
    <message>
        <source>The settings file could not be written. The old value stays.</source>
        <translation>Berkas setelan tidak dapat ditulis. Yang lama tetap dipakai.</translation>
    </message>
    <message>
        <source>Laci is open already with this file. Use that window, or close it first.</source>
        <translation>Laci sudah terbuka dengan berkas ini. Pakai jendela itu, atau tutup dulu.</translation>
    </message>
    <message>
        <source>This file was made by a newer Laci. Nothing was changed; install the newer version.</source>
        <translation>Berkas ini dibuat oleh Laci yang lebih baru. Tidak ada yang diubah; pasang versi yang lebih baru.</translation>
    </message>
    <message>
        <source>This file is damaged or not Laci&apos;s. It was left as it is; put a backup in its place.</source>
        <translation>Berkas ini rusak atau bukan milik Laci. Berkas dibiarkan apa adanya; ganti dengan cadangan.</translation>
    </message>
    <message>
        <source>The file cannot be opened for writing. Check the disk and the rights to the folder.</source>
        <translation>Berkas tidak dapat dibuka untuk ditulis. Periksa disk dan hak akses foldernya.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the line, and the address in the settings.</source>
        <translation>%1 tidak menjawab. Periksa jaringan, juga alamat di setelan.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own. Try again later.</source>
        <translation>%1 sedang bermasalah sendiri. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>Something answered, but it does not speak as %1 does. Check the address.</source>
        <translation>Ada yang menjawab, tetapi bukan seperti %1. Periksa alamatnya.</translation>
    </message>
    <message>
        <source>%1 does not accept this name and key. Enter them again.</source>
        <translation>%1 menolak nama dan kunci ini. Isi ulang keduanya.</translation>
    </message>
    <message>
        <source>%1 asks to wait a moment. Try again in a minute.</source>
        <translation>%1 minta menunggu sebentar. Coba lagi satu menit lagi.</translation>
    </message>
    <message>
        <source>%1 is there, but refused the question. Compare what is entered here with what it gave you.</source>
        <translation>%1 ada, tetapi menolak pertanyaan ini. Cocokkan isian di sini dengan data dari %1.</translation>
    </message>
    <message>
        <source>Something is missing here. Fill in every field, then test again.</source>
        <translation>Masih ada yang kosong. Lengkapi isian, lalu uji lagi.</translation>
    </message>
    <message>
        <source>The PIN is not right.</source>
        <translation>PIN salah.</translation>
    </message>
    <message>
        <source>The keychain with the PIN cannot be read. Unlock it, then try again.</source>
        <translation>Keychain berisi PIN tidak bisa dibaca. Buka kuncinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <extracomment>%1 is a span: &quot;30 s&quot;</extracomment>
        <translation>Terlalu banyak PIN salah. Coba lagi dalam %1.</translation>
    </message>
    <message>
        <source>The check sum is wrong, so a character is missing or changed. Copy the code&apos;s text again.</source>
        <translation>Angka pemeriksanya salah, ada huruf yang hilang atau berubah. Salin lagi teks kodenya.</translation>
    </message>
    <message>
        <source>This code is not for rupiah in Indonesia.</source>
        <translation>Kode ini bukan untuk rupiah di Indonesia.</translation>
    </message>
    <message>
        <source>This code is for one payment. The shop&apos;s lasting code without an amount is wanted here.</source>
        <translation>Kode ini untuk satu pembayaran. Yang diminta di sini kode tetap milik toko, tanpa jumlah.</translation>
    </message>
    <message>
        <source>This code does not say which shop is paid.</source>
        <translation>Kode ini tidak menyebut toko mana yang dibayar.</translation>
    </message>
    <message>
        <source>This code adds a tip or a fee for the customer, which is not allowed.</source>
        <translation>Kode ini menambah tip atau biaya untuk pelanggan, dan itu tidak boleh.</translation>
    </message>
    <message>
        <source>This is not the whole text of a QRIS code. Copy it again.</source>
        <translation>Ini bukan teks kode QRIS yang utuh. Salin lagi.</translation>
    </message>
    <message>
        <source>No supervisor&apos;s PIN is set yet. Set one in Settings, Rights.</source>
        <translation>PIN supervisor belum ada. Buat di Setelan, Hak.</translation>
    </message>
    <message>
        <source>This PIN has no right to this. Ask somebody who has it.</source>
        <extracomment>the PIN is right, its owner may not do this</extracomment>
        <translation>Pemilik PIN ini tidak berhak. Minta yang berhak.</translation>
    </message>
    <message>
        <source>%1 has no right to this. Ask somebody who has it.</source>
        <translation>%1 tidak berhak melakukan ini. Minta yang berhak.</translation>
    </message>
</context>
<context>
    <name>ExplainTotal</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>discount %1</source>
        <translation>diskon %1</translation>
    </message>
    <message>
        <source>share of the cart&apos;s discount</source>
        <translation>bagian dari diskon keranjang</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Kenapa segini?</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is taken on %2</source>
        <translation>%1 dihitung dari %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>another price; the catalogue says %1</source>
        <translation>harga lain; di daftar barang %1</translation>
    </message>
    <message>
        <source>rounding to %1, in cash only</source>
        <translation>pembulatan ke %1, hanya tunai</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>bila tunai</translation>
    </message>
</context>
<context>
    <name>GatewayWords</name>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Kunci API</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Server key</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Offer %1 at the till</source>
        <translation>Tawarkan %1 di kasir</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Lingkungan</translation>
    </message>
    <message>
        <source>Outlet ID</source>
        <translation>ID outlet</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nama pengguna</translation>
    </message>
    <message>
        <source>E-mail to log in with</source>
        <translation>Surel untuk masuk</translation>
    </message>
    <message>
        <source>Number of the address on orders</source>
        <translation>Nomor alamat pada pesanan</translation>
    </message>
    <message>
        <source>Who pays the fee of wallets and virtual accounts</source>
        <translation>Siapa menanggung biaya dompet digital dan virtual account</translation>
    </message>
    <message>
        <source>Number of the shop&apos;s general product</source>
        <translation>Nomor barang umum toko</translation>
    </message>
    <message>
        <source>Price of the general product</source>
        <translation>Harga barang umum</translation>
    </message>
    <message>
        <source>Customer&apos;s name where none is known</source>
        <translation>Nama pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail where none is known</source>
        <translation>Surel pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Customer&apos;s phone where none is known</source>
        <translation>Telepon pelanggan bila tidak diketahui</translation>
    </message>
    <message>
        <source>Minutes that a code can be paid</source>
        <translation>Kode bisa dibayar selama (menit)</translation>
    </message>
    <message>
        <source>Days that a code which was shown stays watched</source>
        <translation>Pantau kode lama selama (hari)</translation>
    </message>
    <message>
        <source>The sandbox takes other keys and no real money</source>
        <translation>Sandbox memakai kunci dan alamat lain, tanpa uang sungguhan</translation>
    </message>
    <message>
        <source>The fee of QRIS is always the shop&apos;s, by law</source>
        <translation>Biaya QRIS selalu ditanggung toko, sesuai aturan</translation>
    </message>
    <message>
        <source>0: none. With one, a mixed cart can be paid as so many of it</source>
        <translation>0: tidak ada. Bila diisi, keranjang campuran bisa dibayar sebagai sekian barang ini</translation>
    </message>
    <message>
        <source>0: as the gateway likes</source>
        <translation>0: menurut gateway</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produksi</translation>
    </message>
    <message>
        <source>The customer, on top of the price</source>
        <translation>Pelanggan, di luar harga</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Text of the shop&apos;s own QRIS code</source>
        <translation>Teks kode QRIS milik toko</translation>
    </message>
    <message>
        <source>Most rupiah for one payment</source>
        <translation>Batas rupiah satu pembayaran</translation>
    </message>
    <message>
        <source>Calls in a minute</source>
        <translation>Jatah panggilan per menit</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer</source>
        <translation>Detik menunggu jawaban</translation>
    </message>
    <message>
        <source>Afterwards the customer gets a new code</source>
        <translation>Sesudah itu pelanggan mendapat kode baru</translation>
    </message>
    <message>
        <source>Off: nothing new is asked of it; what is open is still watched once it is on again</source>
        <translation>Mati: tidak ada tagihan baru; yang masih terbuka dipantau lagi begitu dinyalakan</translation>
    </message>
    <message>
        <source>Scan the printed code into this field; it is checked before it is kept</source>
        <translation>Pindai kode cetak ke kolom ini; diperiksa dulu sebelum disimpan</translation>
    </message>
    <message>
        <source>The shop&apos;s number at the gateway, or choose it below</source>
        <translation>Nomor toko di gateway, atau pilih di bawah</translation>
    </message>
    <message>
        <source>From the gateway&apos;s own pages for merchants</source>
        <translation>Dari halaman merchant gateway itu</translation>
    </message>
    <message>
        <source>Which address of the account stands on orders</source>
        <translation>Alamat akun mana yang tertulis di pesanan</translation>
    </message>
    <message>
        <source>What one of the general product costs; an amount is so many of it</source>
        <translation>Harga satu barang umum; sebuah jumlah adalah sekian kali barang itu</translation>
    </message>
    <message>
        <source>The gateway wants one for each payment</source>
        <translation>Gateway memintanya di setiap pembayaran</translation>
    </message>
    <message>
        <source>Larger amounts are not offered this way</source>
        <translation>Jumlah yang lebih besar tidak ditawarkan lewat cara ini</translation>
    </message>
    <message>
        <source>Money that comes late is still noticed in this time</source>
        <translation>Uang yang datang terlambat masih terlihat selama ini</translation>
    </message>
    <message>
        <source>This till&apos;s share of the merchant&apos;s limit; tills on one account share it out</source>
        <translation>Bagian kasir ini dari batas merchant; kasir-kasir satu akun membaginya</translation>
    </message>
    <message>
        <source>Then the outcome counts as not certain, and Laci asks again</source>
        <translation>Sesudah itu hasilnya dianggap belum pasti, dan Laci bertanya lagi</translation>
    </message>
</context>
<context>
    <name>GoodsText</name>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Refund gagal</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Barang masuk</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Koreksi</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>As the shop&apos;s settings say</source>
        <translation>Ikut setelan</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Tanpa pajak</translation>
    </message>
    <message>
        <source>PPN</source>
        <translation>PPN</translation>
    </message>
    <message>
        <source>PPN, luxury</source>
        <translation>PPN, mewah</translation>
    </message>
    <message>
        <source>PB1 (restaurant)</source>
        <translation>PB1 (resto)</translation>
    </message>
    <message>
        <source>Another product has this SKU.</source>
        <translation>SKU ini sudah dipakai barang lain.</translation>
    </message>
    <message>
        <source>Another product has one of these barcodes.</source>
        <translation>Salah satu barcode ini sudah dipakai barang lain.</translation>
    </message>
    <message>
        <source>This name is taken already.</source>
        <translation>Nama ini sudah dipakai.</translation>
    </message>
    <message>
        <source>There are still products in it, some perhaps no longer sold. Give them another category first.</source>
        <translation>Masih ada barang di dalamnya, mungkin yang tidak dijual lagi. Pindahkan dulu ke kategori lain.</translation>
    </message>
    <message>
        <source>Something else has this already.</source>
        <translation>Sudah dipakai yang lain.</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis namanya.</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
    <message>
        <source>Write what it costs the shop, such as 9.000, or nothing.</source>
        <translation>Tulis harga modal seperti 9.000, atau kosongkan.</translation>
    </message>
    <message>
        <source>This cannot be a barcode.</source>
        <translation>Ini tidak bisa menjadi barcode.</translation>
    </message>
    <message>
        <source>A wholesale price must be from more than one piece, each from more than the one before.</source>
        <translation>Harga grosir mulai dari lebih dari satu, dan tiap tingkat lebih banyak dari sebelumnya.</translation>
    </message>
    <message>
        <source>A bundle is 2 to 10.000 pieces, each number once.</source>
        <translation>Paket berisi 2 sampai 10.000, tiap jumlah sekali saja.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis dulu alasan singkat.</translation>
    </message>
    <message>
        <source>Write how many, such as 12 or 0,5.</source>
        <translation>Tulis jumlahnya, misalnya 12 atau 0,5.</translation>
    </message>
    <message>
        <source>The least and the most do not fit the number of choices.</source>
        <translation>Batas paling sedikit dan paling banyak tidak cocok dengan jumlah pilihan.</translation>
    </message>
    <message>
        <source>Write at least one choice, each with a name of its own.</source>
        <translation>Tulis paling sedikit satu pilihan, masing-masing dengan nama sendiri.</translation>
    </message>
    <message>
        <source>It is no longer there. Somebody may have removed it.</source>
        <translation>Sudah tidak ada. Mungkin dihapus orang lain.</translation>
    </message>
    <message>
        <source>It could not be saved; nothing was changed. Check the disk, then try again.</source>
        <translation>Tidak dapat disimpan; tidak ada yang berubah. Periksa disk, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>the name is missing</source>
        <translation>nama tidak ada</translation>
    </message>
    <message>
        <source>the price is missing</source>
        <translation>harga tidak ada</translation>
    </message>
    <message>
        <source>the price cannot be read; write 10000 or 10.000</source>
        <translation>harga tidak terbaca; tulis 10000 atau 10.000</translation>
    </message>
    <message>
        <source>the price is below zero</source>
        <translation>harga di bawah nol</translation>
    </message>
    <message>
        <source>the cost cannot be read; write 10000 or 10.000</source>
        <translation>harga beli tidak terbaca; tulis 10000 atau 10.000</translation>
    </message>
    <message>
        <source>the stock cannot be read; write 12 or 0,5</source>
        <translation>stok tidak terbaca; tulis 12 atau 0,5</translation>
    </message>
    <message>
        <source>the tax class is not known</source>
        <translation>kelas pajak tidak dikenal</translation>
    </message>
    <message>
        <source>there is neither an SKU nor a barcode</source>
        <translation>tidak ada SKU maupun barcode</translation>
    </message>
    <message>
        <source>the barcode belongs to another product</source>
        <translation>barcode milik barang lain</translation>
    </message>
    <message>
        <source>a quotation mark is opened but not closed</source>
        <translation>tanda kutip dibuka tetapi tidak ditutup</translation>
    </message>
    <message>
        <source>some characters cannot be read; save the file as UTF-8</source>
        <translation>ada huruf yang tidak terbaca; simpan berkas sebagai UTF-8</translation>
    </message>
    <message>
        <source>this row cannot be used</source>
        <translation>baris ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <extracomment>%1 is a line number, %2 why the row was left out</extracomment>
        <translation>Baris %1: %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3).</source>
        <extracomment>%1 is a line number, %2 why the row was left out, %3 the text that stands there</extracomment>
        <translation>Baris %1: %2 (%3).</translation>
    </message>
    <message>
        <source>The file is gone. Choose it again.</source>
        <translation>Berkasnya sudah tidak ada. Pilih lagi.</translation>
    </message>
    <message>
        <source>This is not a price list that Laci can read. Save it as CSV (UTF-8) and choose it again.</source>
        <translation>Ini bukan daftar harga yang dapat dibaca Laci. Simpan sebagai CSV (UTF-8), lalu pilih lagi.</translation>
    </message>
    <message>
        <source>Name, price, and SKU or barcode must each have a column.</source>
        <translation>Nama, harga, dan SKU atau barcode masing-masing harus punya kolom.</translation>
    </message>
    <message>
        <source>The products could not be saved; nothing was changed. Check the disk, then try again.</source>
        <translation>Barang tidak dapat disimpan; tidak ada yang diubah. Periksa disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>titik koma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>koma</translation>
    </message>
    <message>
        <source>a field is too long</source>
        <translation>ada isian yang terlalu panjang</translation>
    </message>
    <message>
        <source>the row has far too many columns</source>
        <translation>kolom di baris ini terlalu banyak</translation>
    </message>
    <message>
        <source>the row is far too long; a quotation mark may be missing</source>
        <translation>baris ini terlalu panjang; mungkin tanda kutip kurang</translation>
    </message>
    <message>
        <source>the row holds a character that cannot be printed</source>
        <translation>baris ini memuat huruf yang tidak dapat dicetak</translation>
    </message>
    <message>
        <source>the row has another number of columns than the first line</source>
        <translation>jumlah kolom baris ini berbeda dari baris pertama</translation>
    </message>
    <message>
        <source>the cost is below zero</source>
        <translation>harga beli di bawah nol</translation>
    </message>
    <message>
        <source>the spreadsheet has spoilt the barcode; format that column as text and save again</source>
        <translation>barcode dirusak program lembar kerja; jadikan kolomnya teks, lalu simpan lagi</translation>
    </message>
    <message>
        <source>the spreadsheet has spoilt the SKU; format that column as text and save again</source>
        <translation>SKU dirusak program lembar kerja; jadikan kolomnya teks, lalu simpan lagi</translation>
    </message>
    <message>
        <source>sold or not cannot be read; write 1 or 0</source>
        <translation>dijual atau tidak, tidak terbaca; tulis 1 atau 0</translation>
    </message>
    <message>
        <source>the wholesale steps cannot be read; write 12:4500; 48:4200</source>
        <translation>harga grosir tidak terbaca; tulis 12:4500; 48:4200</translation>
    </message>
    <message>
        <source>the bundles cannot be read; write 3:10000</source>
        <translation>harga paket tidak terbaca; tulis 3:10000</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>Sale voided</source>
        <translation>Penjualan dibatalkan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Discount over the limit</source>
        <translation>Diskon di atas batas</translation>
    </message>
    <message>
        <source>Sold at another price</source>
        <translation>Dijual dengan harga lain</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Laci uang dibuka</translation>
    </message>
    <message>
        <source>Payment confirmed by hand</source>
        <translation>Pembayaran dikonfirmasi manual</translation>
    </message>
    <message>
        <source>Payment given up</source>
        <translation>Pembayaran dilepas</translation>
    </message>
    <message>
        <source>Late money decided</source>
        <translation>Uang terlambat diputuskan</translation>
    </message>
    <message>
        <source>Second code while one was open</source>
        <translation>Kode kedua selagi yang pertama terbuka</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Pengaturan diubah</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Orang diubah</translation>
    </message>
    <message>
        <source>Rights changed</source>
        <translation>Hak diubah</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN salah</translation>
    </message>
    <message>
        <source>Goods changed</source>
        <translation>Barang diubah</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>Stok dikoreksi</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Kas masuk atau keluar</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Shift dibuka</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Shift ditutup</translation>
    </message>
    <message>
        <source>Clock went back</source>
        <translation>Jam mundur</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Dicadangkan</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Cadangan dipulihkan</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Data diekspor</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries fit. Nobody has changed the journal.</source>
        <translation>
            <numerusform>Semua %n catatan cocok. Tidak ada yang mengubah jurnal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 is missing: somebody has taken it out of the file.</source>
        <translation>Catatan %1 hilang: seseorang mengeluarkannya dari berkas.</translation>
    </message>
    <message>
        <source>Entries are missing at the end, from %1 on.</source>
        <translation>Catatan di akhir hilang, mulai dari %1.</translation>
    </message>
    <message>
        <source>Entry %1 stands in the wrong place.</source>
        <translation>Catatan %1 ada di tempat yang salah.</translation>
    </message>
    <message>
        <source>Entry %1 does not fit: somebody has changed it, or one before it.</source>
        <translation>Catatan %1 tidak cocok: seseorang mengubahnya, atau catatan sebelumnya.</translation>
    </message>
</context>
<context>
    <name>KeepingText</name>
    <message>
        <source>never</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>Right, as %1 sees it.</source>
        <translation>Tepat, menurut %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of %2&apos;s. Set it right: days, receipts and expiries go by it.</source>
        <translation>Jam komputer ini %1 lebih cepat dari jam %2. Betulkan: hari, struk, dan batas waktu mengikutinya.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind %2&apos;s. Set it right: days, receipts and expiries go by it.</source>
        <translation>Jam komputer ini %1 lebih lambat dari jam %2. Betulkan: hari, struk, dan batas waktu mengikutinya.</translation>
    </message>
    <message>
        <source>%1 is not there. Plug the disk in, or choose another folder.</source>
        <translation>%1 tidak ada. Pasang disknya, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 dari %2 kosong</translation>
    </message>
    <message>
        <source>%1. Make room before the till cannot write any more.</source>
        <translation>%1. Kosongkan ruang sebelum kasir tidak bisa menulis lagi.</translation>
    </message>
    <message>
        <source>The last question was not answered. Last answer: %1.</source>
        <translation>Pertanyaan terakhir tidak dijawab. Jawaban terakhir: %1.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Belum ditanya.</translation>
    </message>
    <message>
        <source>Last answer %1.</source>
        <translation>Jawaban terakhir %1.</translation>
    </message>
    <message>
        <source>Last answer %1, in %2 ms.</source>
        <translation>Jawaban terakhir %1, dalam %2 md.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be printed and wait for a decision.</source>
        <translation>
            <numerusform>%n kertas gagal dicetak dan menunggu keputusan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) wait for the printer.</source>
        <translation>
            <numerusform>%n kertas menunggu printer.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer is set up.</source>
        <translation>Belum ada printer.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Tidak ada yang menunggu.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Berkas ini sudah tidak ada.</translation>
    </message>
    <message>
        <source>The folder is not there. Plug the disk or the stick in, or choose another folder.</source>
        <translation>Folder tidak ada. Pasang disk atau flashdisknya, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. Choose another one, or allow writing to it.</source>
        <translation>Folder ini tidak bisa ditulisi. Pilih folder lain, atau izinkan menulis di sana.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>Disk penuh. Kosongkan ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Try again; if it happens again, use another disk.</source>
        <translation>Disk tidak bisa dibaca atau ditulisi. Coba lagi; kalau terulang, pakai disk lain.</translation>
    </message>
    <message>
        <source>This is no file of Laci&apos;s.</source>
        <translation>Ini bukan berkas Laci.</translation>
    </message>
    <message>
        <source>This file is damaged. Use another backup.</source>
        <translation>Berkas ini rusak. Pakai cadangan lain.</translation>
    </message>
    <message>
        <source>Parts of this file are missing: some of its rows point at others that are not there. Use another backup.</source>
        <translation>Ada bagian berkas ini yang hilang: sebagian barisnya menunjuk ke baris yang tidak ada. Pakai cadangan lain.</translation>
    </message>
    <message>
        <source>This file was made by a newer Laci. Install the newer version first.</source>
        <translation>Berkas ini dibuat Laci yang lebih baru. Pasang dulu versi yang lebih baru.</translation>
    </message>
    <message>
        <source>Somebody has worked on this file: its tables or its laws are not as Laci makes them.</source>
        <translation>Ada yang mengutak-atik berkas ini: tabel atau aturannya tidak seperti buatan Laci.</translation>
    </message>
    <message>
        <source>This file was changed after Laci had made it.</source>
        <translation>Berkas ini diubah sesudah dibuat Laci.</translation>
    </message>
    <message>
        <source>An entry of the journal in this file does not fit: somebody has changed it.</source>
        <translation>Ada catatan jurnal di berkas ini yang tidak cocok: seseorang mengubahnya.</translation>
    </message>
    <message>
        <source>Another Laci has the books open. Close it first.</source>
        <translation>Laci lain sedang membuka pembukuan ini. Tutup dulu.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose another one.</source>
        <translation>Folder tidak kosong. Pilih folder lain.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Clock went back</source>
        <translation>Jam mundur</translation>
    </message>
    <message>
        <source>Disk of the books</source>
        <translation>Disk pembukuan</translation>
    </message>
    <message>
        <source>Disk of the backups</source>
        <translation>Disk cadangan</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Pembukuan</translation>
    </message>
    <message>
        <source>Check of the books</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Cadangan terakhir</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Open payments</source>
        <translation>Pembayaran terbuka</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>By %1, noticed %2. It stands in the journal.</source>
        <translation>Sejauh %1, diketahui %2. Tercatat di jurnal.</translation>
    </message>
    <message>
        <source>The books cannot be read. Restore a backup.</source>
        <translation>Pembukuan tidak terbaca. Pulihkan cadangan.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Belum diperiksa.</translation>
    </message>
    <message>
        <source>Sound: %1.</source>
        <translation>Sehat: %1.</translation>
    </message>
    <message>
        <source>Something does not fit (%1). Write the report for support, and keep the last good backup.</source>
        <translation>Ada yang tidak cocok (%1). Buat laporan untuk bantuan, dan simpan cadangan baik yang terakhir.</translation>
    </message>
    <message>
        <source>None yet. Make one in Backup.</source>
        <translation>Belum ada. Buat di Cadangan.</translation>
    </message>
    <message>
        <source>%1. Time for another one.</source>
        <translation>%1. Sudah waktunya membuat lagi.</translation>
    </message>
    <message>
        <source>Last scan %1.</source>
        <translation>Pindaian terakhir %1.</translation>
    </message>
    <message>
        <source>Nothing scanned since the start.</source>
        <translation>Belum ada pindaian sejak dibuka.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Tidak ada.</translation>
    </message>
    <message numerus="yes">
        <source>%n open, the oldest from %1. Laci goes on asking.</source>
        <translation>
            <numerusform>%n terbuka, tertua dari %1. Laci terus bertanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n catatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Laci %1 is out.</source>
        <translation>Laci %1 sudah terbit.</translation>
    </message>
    <message>
        <source>Laci %1 is out: %2</source>
        <translation>Laci %1 sudah terbit: %2</translation>
    </message>
    <message>
        <source>None. Asked %1.</source>
        <translation>Tidak ada. Ditanyakan %1.</translation>
    </message>
    <message>
        <source>No usable answer %1. Laci asks again tomorrow.</source>
        <translation>Tidak ada jawaban yang bisa dipakai %1. Laci bertanya lagi besok.</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Versi baru</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Bantuan ini</translation>
    </message>
    <message>
        <source>Search and scan</source>
        <translation>Cari dan pindai</translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation>Bayar tunai</translation>
    </message>
    <message>
        <source>Check the payment now</source>
        <translation>Cek pembayaran sekarang</translation>
    </message>
    <message>
        <source>Pay by QRIS</source>
        <translation>Bayar dengan QRIS</translation>
    </message>
    <message>
        <source>Other ways to pay</source>
        <translation>Cara bayar lain</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Add what is found; in the empty field: pay</source>
        <translation>Tambahkan yang ditemukan; di kolom kosong: bayar</translation>
    </message>
    <message>
        <source>Quantity, then a code or a tile</source>
        <translation>Jumlah, lalu kode atau kotak barang</translation>
    </message>
    <message>
        <source>One more, one less on the chosen line</source>
        <translation>Tambah satu, kurangi satu di baris terpilih</translation>
    </message>
    <message>
        <source>Choose a line of the cart; while searching: go to the tiles</source>
        <translation>Pilih baris keranjang; saat mencari: pindah ke kotak barang</translation>
    </message>
    <message>
        <source>Delete the chosen line</source>
        <translation>Hapus baris terpilih</translation>
    </message>
    <message>
        <source>Undo the last change of the cart</source>
        <translation>Urungkan perubahan keranjang terakhir</translation>
    </message>
    <message>
        <source>Back; never deletes anything</source>
        <translation>Kembali; tidak pernah menghapus apa pun</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save the keys as a PDF</source>
        <translation>Simpan daftar tombol sebagai PDF</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>This file cannot be written. Choose another folder.</source>
        <translation>Berkas ini tidak bisa ditulis. Pilih folder lain.</translation>
    </message>
    <message>
        <source>Customer of this sale</source>
        <translation>Pelanggan penjualan ini</translation>
    </message>
    <message>
        <source>Last sales and reprint</source>
        <translation>Penjualan terakhir dan cetak ulang</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Cek harga</translation>
    </message>
    <message>
        <source>Park the cart; resume a parked one</source>
        <translation>Parkir keranjang; lanjutkan yang diparkir</translation>
    </message>
    <message>
        <source>To the next control; Space presses it</source>
        <translation>Ke tombol berikutnya; Spasi menekannya</translation>
    </message>
    <message>
        <source>Laci: the keys</source>
        <translation>Laci: daftar tombol</translation>
    </message>
    <message>
        <source>Save as a PDF to print…</source>
        <translation>Simpan PDF untuk dicetak…</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Kunci kasir</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>No labels</source>
        <translation>Tidak ada label</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the folder and the disk.</source>
        <translation>%1 tidak dapat ditulis. Periksa folder dan disk.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) stand in %1. Print them at 100 %, without fitting them to the page.</source>
        <translation>
            <numerusform>%n label ada di %1. Cetak pada 100 %, tanpa disesuaikan ke halaman.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no barcode: the code is too long for this label.</source>
        <translation>
            <numerusform>%n di antaranya tanpa barcode: kodenya terlalu panjang untuk label ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels are ready</source>
        <translation>Label siap</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Simpan label</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>labels.pdf</source>
        <translation>label.pdf</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>For the shelf: large price</source>
        <translation>Untuk rak: harga besar</translation>
    </message>
    <message>
        <source>For the product: large barcode</source>
        <translation>Untuk barang: barcode besar</translation>
    </message>
    <message>
        <source>A4, 24 labels of 70 × 37 mm</source>
        <translation>A4, 24 label 70 × 37 mm</translation>
    </message>
    <message>
        <source>Roll, 40 × 30 mm</source>
        <translation>Rol, 40 × 30 mm</translation>
    </message>
    <message>
        <source>How many of each</source>
        <translation>Berapa lembar masing-masing</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 sampai %1</translation>
    </message>
    <message>
        <source>For the first %1 of %2 products in the list. A filter makes the list shorter.</source>
        <translation>Untuk %1 barang pertama dari %2 di daftar. Saring agar daftar lebih pendek.</translation>
    </message>
    <message numerus="yes">
        <source>For the %n product(s) in the list.</source>
        <translation>
            <numerusform>Untuk %n barang di daftar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateSheet</name>
    <message>
        <source>Late money: %1</source>
        <translation>Uang terlambat: %1</translation>
    </message>
    <message>
        <source>%1 reported at %2 that the customer of sale %3 has paid after all, when nobody waited for it any more.</source>
        <extracomment>%1 gateway, %2 time, %3 number of a sale</extracomment>
        <translation>%1 memberi tahu pukul %2 bahwa pelanggan transaksi %3 ternyata membayar, padahal sudah tidak ditunggu.</translation>
    </message>
    <message>
        <source>It stays with this sale</source>
        <translation>Untuk transaksi ini</translation>
    </message>
    <message>
        <source>It was given back to the customer</source>
        <translation>Sudah dikembalikan ke pelanggan</translation>
    </message>
    <message>
        <source>It pays for another sale</source>
        <translation>Untuk transaksi lain</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>how it was given back, or the number of the other sale</source>
        <translation>cara pengembaliannya, atau nomor transaksi lain</translation>
    </message>
</context>
<context>
    <name>LateText</name>
    <message>
        <source>To decide</source>
        <translation>Perlu keputusan</translation>
    </message>
    <message>
        <source>Stays with the sale</source>
        <translation>Untuk transaksinya</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>For another sale</source>
        <translation>Transaksi lain</translation>
    </message>
    <message>
        <source>Late money decided. %1</source>
        <translation>Uang terlambat diputuskan. %1</translation>
    </message>
    <message>
        <source>Late money: %1. %2</source>
        <extracomment>%1 what became of late money, %2 who and why: &quot;Rina: given back in cash&quot;</extracomment>
        <translation>Uang terlambat: %1. %2</translation>
    </message>
</context>
<context>
    <name>ObstacleText</name>
    <message>
        <source>Not fully set up; complete Settings</source>
        <translation>Belum lengkap; isi di Setelan</translation>
    </message>
    <message>
        <source>One kind of product per order</source>
        <translation>Satu jenis barang per pesanan</translation>
    </message>
    <message>
        <source>This product is not in its catalogue</source>
        <translation>Barang ini tidak ada di katalognya</translation>
    </message>
    <message>
        <source>Needs the customer&apos;s phone number</source>
        <translation>Perlu nomor telepon pelanggan</translation>
    </message>
    <message>
        <source>Closed at the gateway</source>
        <translation>Ditutup oleh gateway</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Belum bisa sekarang</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>E-wallets</source>
        <translation>Dompet digital</translation>
    </message>
    <message>
        <source>Virtual accounts</source>
        <translation>Virtual account</translation>
    </message>
    <message>
        <source>Payment links</source>
        <translation>Tautan pembayaran</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Paling banyak %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Paling sedikit %1</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Pay a part of %1</source>
        <translation>Bayar sebagian dari %1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>how much the next way takes</source>
        <translation>berapa dengan cara berikutnya</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>The whole amount</source>
        <translation>Seluruhnya</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Pakai bagian ini</translation>
    </message>
    <message>
        <source>%1 is then still due.</source>
        <translation>Sisanya nanti %1.</translation>
    </message>
    <message>
        <source>A part is less than %1.</source>
        <translation>Bagian harus kurang dari %1.</translation>
    </message>
    <message>
        <source>Then choose how this part is paid.</source>
        <translation>Lalu pilih cara bayar bagian ini.</translation>
    </message>
</context>
<context>
    <name>PayMethodText</name>
    <message>
        <source>+%1 fee</source>
        <extracomment>on a way to pay: the customer pays this much more</extracomment>
        <translation>+%1 biaya</translation>
    </message>
    <message>
        <source>does not answer</source>
        <extracomment>%1 time of day</extracomment>
        <translation>tidak menjawab</translation>
    </message>
    <message>
        <source>does not answer, last at %1</source>
        <translation>tidak menjawab, terakhir %1</translation>
    </message>
</context>
<context>
    <name>PaySheets</name>
    <message>
        <source>The money is here.</source>
        <translation>Uangnya sudah masuk.</translation>
    </message>
    <message>
        <source>The gateway has not seen the money. A picture on the customer&apos;s phone is no payment; wait or ask again.</source>
        <translation>Gateway belum melihat uangnya. Gambar di HP pelanggan bukan bukti bayar; tunggu atau tanya lagi.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was paid. Laci keeps asking; do not hand over the goods yet.</source>
        <translation>Belum diketahui apakah sudah dibayar. Laci terus bertanya; jangan serahkan barang dulu.</translation>
    </message>
    <message>
        <source>The gateway says that no money came. If it comes after all, Laci reports it under late money.</source>
        <translation>Kata gateway tidak ada uang masuk. Kalau ternyata masuk, Laci melaporkannya di Uang terlambat.</translation>
    </message>
    <message>
        <source>The money has gone back to the customer.</source>
        <translation>Uangnya sudah kembali ke pelanggan.</translation>
    </message>
    <message>
        <source>This code may still be paid</source>
        <translation>Kode ini mungkin masih bisa dibayar</translation>
    </message>
    <message>
        <source>%1 gave no clear answer about %2. If the customer has paid, he would pay twice.</source>
        <translation>%1 tidak menjawab jelas tentang %2. Kalau pelanggan sudah bayar, ia akan membayar dua kali.</translation>
    </message>
    <message>
        <source>%1 says that the code for %2 is still open. If the customer has it on his phone, he could pay twice.</source>
        <translation>Kata %1 kode untuk %2 masih terbuka. Kalau kode itu ada di HP pelanggan, ia bisa membayar dua kali.</translation>
    </message>
    <message>
        <source>Going on is written down with your reason. The code stays watched, and money that comes for it is reported as late money.</source>
        <translation>Kalau dilanjutkan, alasan Anda dicatat. Kode tetap dipantau, dan uang yang masuk untuknya dilaporkan sebagai uang terlambat.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>for example: the customer&apos;s phone is empty</source>
        <translation>misalnya: baterai HP pelanggan habis</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Kembali ke kode</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Lanjut dengan %1</translation>
    </message>
    <message>
        <source>Choose another method</source>
        <translation>Pilih metode lain</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis alasan singkat dulu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 gateway, %2 its answer as a state: &quot;GoBiz: Waiting for payment&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asked at %1 about %2, reference %3.</source>
        <extracomment>%1 time of day, %2 amount, %3 our reference</extracomment>
        <translation>Ditanya pukul %1 tentang %2, referensi %3.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Tunggu dulu</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Tanya lagi</translation>
    </message>
</context>
<context>
    <name>PayText</name>
    <message>
        <source>Asking now…</source>
        <translation>Sedang bertanya…</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Belum ditanya</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <extracomment>%1 is an age: &quot;2 s ago&quot;</extracomment>
        <translation>Cek terakhir %1</translation>
    </message>
    <message>
        <source>%1 has not said clearly whether it was paid.</source>
        <translation>%1 belum menjawab jelas apakah sudah dibayar.</translation>
    </message>
    <message>
        <source>Laci is asking now.</source>
        <translation>Laci sedang bertanya.</translation>
    </message>
    <message>
        <source>Laci asks again in %1.</source>
        <translation>Laci bertanya lagi dalam %1.</translation>
    </message>
    <message>
        <source>Nobody asks any more; check it by hand.</source>
        <translation>Tidak ada yang bertanya lagi; cek sendiri.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences one after the other: %1 what happened, %2 what Laci does about it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It cannot be asked about; look into the account, then confirm by hand or give it up.</source>
        <translation>Yang ini tidak bisa ditanyakan; lihat rekening, lalu konfirmasi manual atau anggap tidak jadi.</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Tidak ada yang bisa ditanya</translation>
    </message>
</context>
<context>
    <name>PaymentText</name>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Menunggu pembayaran</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Charged back</source>
        <translation>Ditarik kembali</translation>
    </message>
    <message>
        <source>Late money</source>
        <translation>Uang terlambat</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Dibayar sebagian</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>%1 virtual account</source>
        <translation>Virtual account %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A way to pay: %1 is the channel (&quot;QRIS&quot;), %2 the gateway (&quot;GoBiz&quot;)</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Order written down, key for repeating made</source>
        <translation>Pesanan dicatat, kunci idempotensi dibuat</translation>
    </message>
    <message>
        <source>Request sent to %1</source>
        <translation>Permintaan dikirim ke %1</translation>
    </message>
    <message>
        <source>Repeated with the same key, so it cannot double</source>
        <translation>Diulang dengan kunci yang sama, jadi tidak mungkin dobel</translation>
    </message>
    <message>
        <source>Code received from %1 and verified</source>
        <translation>Kode diterima dari %1 dan terverifikasi</translation>
    </message>
    <message>
        <source>%1 refused; nothing was charged</source>
        <translation>%1 menolak; tidak ada yang ditagih</translation>
    </message>
    <message>
        <source>The code did not pass the check and was not shown</source>
        <translation>Kode tidak lolos pemeriksaan dan tidak ditampilkan</translation>
    </message>
    <message>
        <source>No clear answer from %1</source>
        <translation>Tidak ada jawaban jelas dari %1</translation>
    </message>
    <message>
        <source>%1 says: not paid yet</source>
        <translation>Kata %1: belum dibayar</translation>
    </message>
    <message>
        <source>%1 says: paid</source>
        <translation>Kata %1: lunas</translation>
    </message>
    <message>
        <source>%1 says again: paid</source>
        <translation>Kata %1 sekali lagi: lunas</translation>
    </message>
    <message>
        <source>%1 says: expired</source>
        <translation>Kata %1: kedaluwarsa</translation>
    </message>
    <message>
        <source>%1 says: cancelled</source>
        <translation>Kata %1: dibatalkan</translation>
    </message>
    <message>
        <source>%1 says: failed</source>
        <translation>Kata %1: gagal</translation>
    </message>
    <message>
        <source>%1 says: partly refunded</source>
        <translation>Kata %1: dikembalikan sebagian</translation>
    </message>
    <message>
        <source>%1 says: refunded</source>
        <translation>Kata %1: dikembalikan</translation>
    </message>
    <message>
        <source>%1 says: charged back</source>
        <translation>Kata %1: ditarik kembali</translation>
    </message>
    <message>
        <source>Cash counted by the cashier</source>
        <translation>Uang tunai dihitung kasir</translation>
    </message>
    <message>
        <source>Asked %1 to cancel the code</source>
        <translation>%1 diminta membatalkan kode</translation>
    </message>
    <message>
        <source>Another method was begun. Reason: %1</source>
        <translation>Metode lain dimulai. Alasan: %1</translation>
    </message>
    <message>
        <source>The watch is over; %1 is no longer asked</source>
        <translation>Pemantauan selesai; %1 tidak ditanya lagi</translation>
    </message>
    <message>
        <source>%1 knows no such order; nothing was charged</source>
        <translation>%1 tidak mengenal pesanan ini; tidak ada yang ditagih</translation>
    </message>
    <message>
        <source>%1 took the money back after it had been paid</source>
        <translation>%1 menarik kembali uang yang sudah dibayar</translation>
    </message>
    <message>
        <source>Confirmed by hand. %1</source>
        <extracomment>%1 is who and why</extracomment>
        <translation>Dikonfirmasi manual. %1</translation>
    </message>
    <message>
        <source>Given up by hand; it stays watched. %1</source>
        <extracomment>%1 is who and why</extracomment>
        <translation>Dianggap tidak jadi; tetap dipantau. %1</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Partly given back</source>
        <translation>Sebagian kembali</translation>
    </message>
    <message>
        <source>Static QRIS</source>
        <translation>QRIS statis</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Change %1</source>
        <translation>Ubah %1</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>A new PIN only if it is to change</source>
        <translation>PIN baru hanya bila diganti</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Bekerja di sini</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN penyelia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Choose what becomes of it first.</source>
        <translation>Pilih dulu nasib uang ini.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis alasan singkat dulu.</translation>
    </message>
    <message>
        <source>PIN of somebody who has the right</source>
        <translation>PIN orang yang berhak</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>All is printed.</source>
        <translation>Semua sudah tercetak.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Lepas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Pencetakan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message>
        <source>No printer is set up. Choose one in Settings.</source>
        <translation>Belum ada printer. Pilih di Setelan.</translation>
    </message>
    <message>
        <source>The printer&apos;s address answers, but no printer is there. Check its port in Settings.</source>
        <translation>Alamat printer menjawab, tetapi printernya tidak ada. Cek port di Setelan.</translation>
    </message>
    <message>
        <source>The printer does not answer. Is it on, and is its cable in?</source>
        <translation>Printer tidak menjawab. Sudah menyala dan kabelnya terpasang?</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Is there a paper jam?</source>
        <translation>Printer berhenti di tengah. Kertas macet?</translation>
    </message>
    <message>
        <source>The line to the printer broke in the middle.</source>
        <translation>Sambungan ke printer putus di tengah.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>Kertas printer habis.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>Tutup printer terbuka.</translation>
    </message>
    <message>
        <source>The printer reports a fault. Switch it off and on.</source>
        <translation>Printer melaporkan gangguan. Matikan lalu nyalakan lagi.</translation>
    </message>
    <message>
        <source>The printer is not there. Is it on, and is its cable in?</source>
        <translation>Printer tidak ditemukan. Sudah menyala dan kabelnya terpasang?</translation>
    </message>
    <message>
        <source>This computer may not use the printer. Ask who looks after it for the right.</source>
        <translation>Komputer ini tidak berhak memakai printer. Minta izin ke pengelolanya.</translation>
    </message>
    <message>
        <source>Another program is using the printer.</source>
        <translation>Printer sedang dipakai program lain.</translation>
    </message>
    <message>
        <source>The system has no printer of that name. Check it in Settings.</source>
        <translation>Tidak ada printer dengan nama itu. Cek di Setelan.</translation>
    </message>
    <message>
        <source>The system&apos;s print queue took nothing. Is it paused?</source>
        <translation>Antrean cetak sistem menolak. Sedang dijeda?</translation>
    </message>
    <message>
        <source>The system&apos;s printing service does not run.</source>
        <translation>Layanan cetak sistem tidak berjalan.</translation>
    </message>
    <message>
        <source>Laci ended while it was printing.</source>
        <translation>Laci berhenti saat mencetak.</translation>
    </message>
    <message>
        <source>The drawer was not opened in time; nobody stands at it any more.</source>
        <translation>Laci uang tidak terbuka pada waktunya; sudah tidak ada orang di depannya.</translation>
    </message>
    <message>
        <source>It was made for another kind of printer. Print it again.</source>
        <translation>Dibuat untuk jenis printer lain. Cetak lagi.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Struk %1</translation>
    </message>
    <message>
        <source>Refund slip</source>
        <translation>Struk pengembalian</translation>
    </message>
    <message>
        <source>Refund slip %1</source>
        <translation>Struk pengembalian %1</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci uang</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>It may have been printed. Look at the paper before printing again.</source>
        <translation>Mungkin sudah tercetak. Lihat kertasnya sebelum mencetak lagi.</translation>
    </message>
    <message>
        <source>%1 Look at the paper before printing again.</source>
        <translation>%1 Lihat kertasnya sebelum mencetak lagi.</translation>
    </message>
    <message>
        <source>It was not printed. The sale is not affected.</source>
        <translation>Tidak tercetak. Penjualan tidak terpengaruh.</translation>
    </message>
    <message>
        <source>Waiting for the printer; Laci tries again by itself.</source>
        <extracomment>%1 is a sentence about the printer</extracomment>
        <translation>Menunggu printer; Laci mencoba lagi sendiri.</translation>
    </message>
    <message>
        <source>%1 Laci tries again by itself.</source>
        <translation>%1 Laci mencoba lagi sendiri.</translation>
    </message>
    <message>
        <source>Shift report %1</source>
        <extracomment>%1: X, or Z and its number</extracomment>
        <translation>Laporan shift %1</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Another product has this code already. Search for it instead.</source>
        <translation>Kode ini sudah dipakai barang lain. Cari barang itu.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price: 12.500 or 12,5rb</source>
        <translation>Harga: 12.500 atau 12,5rb</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Dijual per</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>buah</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa</translation>
    </message>
    <message>
        <source>Barcode, may stay empty</source>
        <translation>Barcode, boleh kosong</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save and add</source>
        <translation>Simpan dan tambah</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis nama barangnya.</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Cari di:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder induk</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Jenis berkas:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Ganti?</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ula&amp;ngi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1 does not answer. The money may or may not have arrived.</source>
        <translation>%1 tidak menjawab. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own. The money may or may not have arrived.</source>
        <translation>%1 sedang gangguan. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read. The money may or may not have arrived.</source>
        <translation>Jawaban %1 tidak terbaca. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 answered about another order. The answer was not used.</source>
        <translation>%1 menjawab tentang pesanan lain. Jawabannya tidak dipakai.</translation>
    </message>
    <message>
        <source>%1 answered with another amount. The answer was not used.</source>
        <translation>%1 menjawab dengan jumlah lain. Jawabannya tidak dipakai.</translation>
    </message>
    <message>
        <source>%1 answered with a word that Laci does not know. It is not counted as paid.</source>
        <translation>%1 menjawab dengan kata yang tidak dikenal Laci. Belum dihitung lunas.</translation>
    </message>
    <message>
        <source>%1 refused the request. Nothing was charged; choose another method.</source>
        <translation>%1 menolak permintaan. Tidak ada yang ditagih; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 does not accept this till&apos;s key. Choose another method and check Settings.</source>
        <translation>%1 menolak kunci kasir ini. Pilih metode lain dan periksa Setelan.</translation>
    </message>
    <message>
        <source>%1 is not fully set up. Choose another method and complete Settings.</source>
        <translation>%1 belum lengkap disetel. Pilih metode lain dan lengkapi Setelan.</translation>
    </message>
    <message>
        <source>%1 does not know this order.</source>
        <translation>%1 tidak mengenal pesanan ini.</translation>
    </message>
    <message>
        <source>%1 asks to wait a moment before the next question.</source>
        <translation>%1 minta menunggu sebentar sebelum ditanya lagi.</translation>
    </message>
    <message>
        <source>%1 wants another amount than the bill. The code is not shown; choose another method.</source>
        <translation>%1 meminta jumlah yang berbeda dari tagihan. Kode tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>Laci was stopped before %1 answered. It asks what became of it.</source>
        <translation>Laci berhenti sebelum %1 menjawab. Laci menanyakan hasilnya.</translation>
    </message>
    <message>
        <source>%1 sent no code. Choose another method.</source>
        <translation>%1 tidak mengirim kode. Pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is too long to be a QRIS code. It is not shown; choose another method.</source>
        <translation>Kode terlalu panjang untuk QRIS. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code holds characters that do not belong there. It is not shown; choose another method.</source>
        <translation>Kode berisi huruf yang tidak semestinya. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is damaged: a length is wrong. It is not shown; choose another method.</source>
        <translation>Kode rusak: ada panjang yang salah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is cut short. It is not shown; choose another method.</source>
        <translation>Kode terpotong. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is damaged. It is not shown; choose another method.</source>
        <translation>Kode rusak. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code says something twice. It is not shown; choose another method.</source>
        <translation>Kode memuat isian ganda. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>This is not a QRIS code. It is not shown; choose another method.</source>
        <translation>Ini bukan kode QRIS. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code has no check sum. It is not shown; choose another method.</source>
        <translation>Kode tanpa angka periksa. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>Something was added after the code&apos;s check sum. It is not shown; choose another method.</source>
        <translation>Ada tambahan setelah angka periksa kode. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code&apos;s check sum is wrong. It is not shown; choose another method.</source>
        <translation>Angka periksa kode salah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code does not say whether it is for one payment. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut apakah untuk satu pembayaran. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code names no account to pay to. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut rekening tujuan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not in rupiah. It is not shown; choose another method.</source>
        <translation>Kode bukan dalam rupiah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not from Indonesia. It is not shown; choose another method.</source>
        <translation>Kode bukan dari Indonesia. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code does not name the shop. It is not shown; choose another method.</source>
        <translation>Kode tidak menyebut nama toko. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The amount in the code cannot be read. It is not shown; choose another method.</source>
        <translation>Jumlah dalam kode tidak terbaca. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code asks for nothing. It is not shown; choose another method.</source>
        <translation>Kode menagih nol rupiah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code is not made for this one payment. It is not shown; choose another method.</source>
        <translation>Kode tidak dibuat untuk pembayaran ini saja. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code holds no amount. It is not shown; choose another method.</source>
        <translation>Kode tidak memuat jumlah. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The code asks for another amount than the bill. It is not shown; choose another method.</source>
        <translation>Jumlah dalam kode berbeda dari tagihan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>The amount is over the limit for QRIS. Choose another method.</source>
        <translation>Jumlahnya di atas batas QRIS. Pilih metode lain.</translation>
    </message>
    <message>
        <source>The code adds a fee for the customer, which is not allowed. It is not shown; choose another method.</source>
        <translation>Kode menambah biaya bagi pelanggan, itu dilarang. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>This code is made for one payment and cannot be used again.</source>
        <translation>Kode ini dibuat untuk satu pembayaran dan tidak bisa dipakai lagi.</translation>
    </message>
    <message>
        <source>This code already holds an amount and cannot be used again.</source>
        <translation>Kode ini sudah memuat jumlah dan tidak bisa dipakai lagi.</translation>
    </message>
    <message>
        <source>The code did not pass the check. It is not shown; choose another method.</source>
        <translation>Kode tidak lolos pemeriksaan. Tidak ditampilkan; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 gave no clear answer. The money may or may not have arrived.</source>
        <translation>%1 tidak menjawab jelas. Uang belum tentu masuk.</translation>
    </message>
    <message>
        <source>%1 answered in its test mode. No real money moves; check the key in Settings.</source>
        <translation>%1 menjawab dalam mode uji. Tidak ada uang sungguhan; periksa kuncinya di Setelan.</translation>
    </message>
    <message>
        <source>%1 knows no such order. Nothing was charged; choose another method.</source>
        <translation>%1 tidak mengenal pesanan ini. Tidak ada yang ditagih; pilih metode lain.</translation>
    </message>
    <message>
        <source>%1 took the money back after it had been paid. Speak to the customer and to %1.</source>
        <translation>%1 menarik kembali uang yang sudah dibayar. Hubungi pelanggan dan %1.</translation>
    </message>
    <message>
        <source>%1 could not be reached, so nothing was charged. Check the line, or choose another method.</source>
        <translation>%1 tidak tersambung, jadi tidak ada yang ditagih. Periksa jaringan, atau pilih cara lain.</translation>
    </message>
    <message>
        <source>Look for yourself: has the money come into the shop&apos;s account? Nobody reports it to Laci.</source>
        <translation>Lihat sendiri: uang masuk ke rekening toko? Tidak ada yang memberi tahu Laci.</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Slip of a refund</source>
        <translation>Struk pengembalian</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Simpan teks…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Salin teks</translation>
    </message>
    <message>
        <source>E-mail…</source>
        <translation>E-mail…</translation>
    </message>
    <message>
        <source>WhatsApp…</source>
        <translation>WhatsApp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Struk seperti di kertas</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>No printer is set up. Choose one in Settings, or save the receipt as PDF.</source>
        <translation>Belum ada printer. Pilih di Setelan, atau simpan struk sebagai PDF.</translation>
    </message>
    <message>
        <source>This receipt is printed already. Another one is marked as a copy.</source>
        <translation>Struk ini sudah dicetak. Yang berikutnya ditandai SALINAN.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Dikirim ke printer.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Simpan struk</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Berkas teks</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Disalin.</translation>
    </message>
    <message>
        <source>This receipt is too long to go along in a link. Save it as PDF and send the file.</source>
        <translation>Struk ini terlalu panjang untuk tautan. Simpan sebagai PDF lalu kirim berkasnya.</translation>
    </message>
    <message>
        <source>Receipt %1 from %2</source>
        <extracomment>Subject of an e-mail: %1 number of the receipt, %2 name of the shop</extracomment>
        <translation>Struk %1 dari %2</translation>
    </message>
    <message>
        <source>The e-mail program opens with the receipt.</source>
        <translation>Program e-mail dibuka dengan struk ini.</translation>
    </message>
    <message>
        <source>No e-mail program answers on this computer. Save the receipt as PDF and send the file.</source>
        <translation>Tidak ada program e-mail di komputer ini. Simpan struk sebagai PDF lalu kirim berkasnya.</translation>
    </message>
    <message>
        <source>Send by WhatsApp</source>
        <translation>Kirim lewat WhatsApp</translation>
    </message>
    <message>
        <source>Number of the customer</source>
        <translation>Nomor pelanggan</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Ini bukan nomor telepon.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp opens with the receipt; send it there.</source>
        <translation>WhatsApp dibuka dengan struk ini; kirim dari sana.</translation>
    </message>
    <message>
        <source>No browser answers on this computer. Save the receipt as PDF and send the file.</source>
        <translation>Tidak ada peramban di komputer ini. Simpan struk sebagai PDF lalu kirim berkasnya.</translation>
    </message>
</context>
<context>
    <name>ReceiptText</name>
    <message>
        <source>NPWP</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>KEMBALI</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>SALINAN</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>LATIHAN</translation>
    </message>
    <message>
        <source>NOT PAID YET</source>
        <translation>BELUM LUNAS</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Price includes</source>
        <translation>Harga termasuk</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Ref.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>service fee</source>
        <translation>biaya layanan</translation>
    </message>
    <message>
        <source>confirmed by staff</source>
        <translation>dikonfirmasi petugas</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>PENGEMBALIAN</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>DIBATALKAN</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Untuk penjualan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>DIKEMBALIKAN</translation>
    </message>
    <message>
        <source>at the gateway</source>
        <translation>lewat gateway</translation>
    </message>
    <message>
        <source>by the gateway</source>
        <translation>oleh gateway</translation>
    </message>
    <message>
        <source>NOT CERTAIN YET</source>
        <translation>BELUM PASTI</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>PAY WITH QRIS</source>
        <translation>BAYAR DENGAN QRIS</translation>
    </message>
    <message>
        <source>OPEN ON A PHONE</source>
        <translation>BUKA DI HP</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>TEST PAGE</source>
        <translation>HALAMAN UJI</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>Printer siap.</translation>
    </message>
</context>
<context>
    <name>RefundResult</name>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Menanyakan…</translation>
    </message>
    <message>
        <source>I looked it up…</source>
        <translation>Sudah saya cek…</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Struk…</translation>
    </message>
    <message>
        <source>Was the money given back?</source>
        <translation>Apakah uangnya sudah kembali?</translation>
    </message>
    <message>
        <source>Look into the gateway&apos;s own app or page first. What you say here is written down.</source>
        <translation>Lihat dulu di aplikasi atau halaman gateway. Jawaban Anda dicatat.</translation>
    </message>
    <message>
        <source>Yes, it was given back</source>
        <translation>Ya, sudah dikembalikan</translation>
    </message>
    <message>
        <source>No, it was not</source>
        <translation>Tidak, belum kembali</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>where you saw it</source>
        <translation>di mana Anda melihatnya</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>Give back from sale %1</source>
        <extracomment>%1 is the number of a sale</extracomment>
        <translation>Pengembalian dari penjualan %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Barang yang kembali</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All given back</source>
        <translation>Sudah kembali semua</translation>
    </message>
    <message>
        <source>%1 sold at %2</source>
        <extracomment>%1 quantity, %2 price of one</extracomment>
        <translation>Terjual %1 @ %2</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <extracomment>%1 quantity that can still come back, %2 quantity sold</extracomment>
        <translation>Sisa %1 dari %2</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>Cara uang kembali</translation>
    </message>
    <message>
        <source>The goods go back on the shelf</source>
        <translation>Barang kembali ke stok</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Salah barang</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Tidak jadi</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>atau dengan kata sendiri</translation>
    </message>
    <message>
        <source>Cash from the drawer</source>
        <translation>Tunai dari laci</translation>
    </message>
    <message>
        <source>Done at %1 already</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Sudah dikembalikan di %1</translation>
    </message>
    <message>
        <source>You gave it back there yourself; Laci only writes it down.</source>
        <translation>Anda sudah mengembalikannya di sana; Laci hanya mencatat.</translation>
    </message>
    <message>
        <source>Through %1</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Lewat %1</translation>
    </message>
    <message>
        <source>Laci asks %1; the money goes back the way it came.</source>
        <extracomment>%1 is a gateway</extracomment>
        <translation>Laci meminta %1; uang kembali lewat jalan yang sama.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
    <message>
        <source>Only %2 of this sale was paid through %1. Choose less, or another way.</source>
        <translation>Hanya %2 yang dibayar lewat %1. Pilih lebih sedikit atau cara lain.</translation>
    </message>
    <message>
        <source>%1, rounded for cash by %2</source>
        <extracomment>%1 and %2 are amounts</extracomment>
        <translation>%1, pembulatan tunai %2</translation>
    </message>
    <message>
        <source>The whole sale is taken back.</source>
        <translation>Seluruh penjualan dibatalkan.</translation>
    </message>
    <message>
        <source>Part of %1.</source>
        <translation>Sebagian dari %1.</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>Kembalikan %1</translation>
    </message>
    <message>
        <source>Choose what comes back first.</source>
        <translation>Pilih dulu barang yang kembali.</translation>
    </message>
    <message>
        <source>Choose how the money goes back.</source>
        <translation>Pilih cara uang kembali.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis dulu alasan singkat.</translation>
    </message>
    <message>
        <source>%1 goes back to the customer %2.</source>
        <extracomment>%1 amount, %2 how: &quot;in cash&quot;</extracomment>
        <translation>%1 dikembalikan ke pelanggan %2.</translation>
    </message>
    <message>
        <source>Give back %1?</source>
        <translation>Kembalikan %1?</translation>
    </message>
</context>
<context>
    <name>RefundText</name>
    <message>
        <source>Being given back</source>
        <translation>Sedang dikembalikan</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>Tidak dikembalikan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Whole sale taken back</source>
        <translation>Seluruh penjualan dibatalkan</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Uang dikembalikan</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tunai</translation>
    </message>
    <message>
        <source>at %1 by hand</source>
        <extracomment>follows &quot;given back&quot;; %1 is a gateway</extracomment>
        <translation>di %1 oleh orang</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>follows &quot;given back&quot;; %1 is a gateway</extracomment>
        <translation>lewat %1</translation>
    </message>
    <message>
        <source>%1 is being given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>%1 sedang dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;in cash&quot;, %3 number of the refund</extracomment>
        <translation>%1 dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>Not certain whether %1 was given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>Belum pasti apakah %1 sudah dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 was not given back %2 (%3).</source>
        <extracomment>%1 amount, %2 how: &quot;by GoBiz&quot;, %3 number of the refund</extracomment>
        <translation>%1 tidak dikembalikan %2 (%3).</translation>
    </message>
    <message>
        <source>%1 has been asked. Wait for its answer before giving anything else.</source>
        <translation>%1 sudah diminta. Tunggu jawabannya sebelum mengembalikan dengan cara lain.</translation>
    </message>
    <message>
        <source>%1 gave no clear answer. Laci asks again; do not give this money back another way yet.</source>
        <translation>%1 tidak menjawab dengan jelas. Laci bertanya lagi; jangan kembalikan uang ini dengan cara lain dulu.</translation>
    </message>
    <message>
        <source>%1 refused. No money went back; choose another way.</source>
        <translation>%1 menolak. Uang tidak kembali; pilih cara lain.</translation>
    </message>
    <message>
        <source>This sale has changed meanwhile; part of it may have been given back before. Look at it again. Nothing was given back now.</source>
        <translation>Penjualan ini sudah berubah; mungkin sebagian sudah dikembalikan. Periksa lagi. Sekarang tidak ada yang dikembalikan.</translation>
    </message>
    <message>
        <source>This cannot be given back in this way. Choose other lines or another way.</source>
        <translation>Tidak bisa dikembalikan dengan cara ini. Pilih barang atau cara lain.</translation>
    </message>
    <message>
        <source>This sale is no longer in the books. Nothing was given back.</source>
        <translation>Penjualan ini tidak ada lagi di buku. Tidak ada yang dikembalikan.</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Report: %1</source>
        <translation>Laporan: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>at the foot of a page; %1 this page, %2 how many there are</extracomment>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Tidak ada yang terjual pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Profit and margin count only products whose cost is known.</source>
        <translation>Laba dan margin hanya menghitung barang yang harga modalnya diketahui.</translation>
    </message>
    <message>
        <source>Money that a person confirmed, not a gateway, is counted apart.</source>
        <translation>Uang yang dikonfirmasi orang, bukan gateway, dihitung terpisah.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>a person</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>tanpa kategori</translation>
    </message>
    <message>
        <source>without a shift</source>
        <translation>tanpa shift</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>never</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Cashiers</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Slow movers</source>
        <translation>Kurang laku</translation>
    </message>
    <message>
        <source>PPN per month</source>
        <translation>PPN per bulan</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Mesin kasir</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Terjual</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Dikonfirmasi</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>Struk pertama</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Struk terakhir</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Tax of sales</source>
        <translation>Pajak penjualan</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Bersih</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Tanpa pajak</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Laba kotor</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Fee paid by customers</source>
        <translation>Biaya dari pelanggan</translation>
    </message>
    <message>
        <source>Confirmed by a person</source>
        <translation>Dikonfirmasi orang</translation>
    </message>
    <message>
        <source>Money confirmed by a person</source>
        <translation>Uang dikonfirmasi orang</translation>
    </message>
    <message>
        <source>Late payments</source>
        <translation>Pembayaran terlambat</translation>
    </message>
    <message>
        <source>Late money</source>
        <translation>Uang terlambat</translation>
    </message>
    <message>
        <source>Returned, no sale</source>
        <translation>Dikembalikan, tanpa penjualan</translation>
    </message>
    <message>
        <source>Taken back by the gateway</source>
        <translation>Ditarik kembali gateway</translation>
    </message>
    <message>
        <source>Tax base</source>
        <translation>Dasar pajak</translation>
    </message>
    <message>
        <source>Base given back</source>
        <translation>Dasar retur</translation>
    </message>
    <message>
        <source>Tax given back</source>
        <translation>Pajak retur</translation>
    </message>
    <message>
        <source>Net base</source>
        <translation>Dasar bersih</translation>
    </message>
    <message>
        <source>Net tax</source>
        <translation>Pajak bersih</translation>
    </message>
    <message>
        <source>Other base (11/12)</source>
        <translation>DPP nilai lain (11/12)</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>Terakhir terjual</translation>
    </message>
    <message>
        <source>Days ago</source>
        <translation>Hari lalu</translation>
    </message>
    <message>
        <source>Value at sales price</source>
        <translation>Nilai harga jual</translation>
    </message>
    <message>
        <source>Value at cost</source>
        <translation>Nilai modal</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage: %1 the number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a span of days: %1 the first, %2 the last</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>RightGateText</name>
    <message>
        <source>%1 has no right to this. Somebody who has it types a PIN; nobody is signed out.</source>
        <translation>%1 tidak berhak. Yang berhak mengetik PIN-nya; %1 tetap di kasir.</translation>
    </message>
    <message>
        <source>Approve</source>
        <extracomment>the button that gives the second person&apos;s consent</extracomment>
        <translation>Setujui</translation>
    </message>
</context>
<context>
    <name>RightText</name>
    <message>
        <source>Confirm a payment by hand</source>
        <translation>Konfirmasi pembayaran manual</translation>
    </message>
    <message>
        <source>Say that nothing came of a payment</source>
        <translation>Nyatakan pembayaran batal</translation>
    </message>
    <message>
        <source>Decide about late money</source>
        <translation>Putuskan uang terlambat</translation>
    </message>
    <message>
        <source>Sell for another price</source>
        <translation>Jual dengan harga lain</translation>
    </message>
    <message>
        <source>Give a discount over the limit</source>
        <translation>Diskon di atas batas</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Buka laci tanpa penjualan</translation>
    </message>
    <message>
        <source>Change goods and prices</source>
        <translation>Ubah barang dan harga</translation>
    </message>
    <message>
        <source>Change the stock</source>
        <translation>Ubah stok</translation>
    </message>
    <message>
        <source>Put cash in or take it out</source>
        <translation>Masukkan atau keluarkan kas</translation>
    </message>
    <message>
        <source>Count and close the shift</source>
        <translation>Hitung dan tutup shift</translation>
    </message>
    <message>
        <source>Accept a difference over the limit</source>
        <translation>Terima selisih di atas batas</translation>
    </message>
    <message>
        <source>See the reports</source>
        <translation>Lihat laporan</translation>
    </message>
    <message>
        <source>See cost and profit</source>
        <translation>Lihat modal dan laba</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Ubah setelan</translation>
    </message>
    <message>
        <source>Manage people and rights</source>
        <translation>Atur orang dan hak</translation>
    </message>
    <message>
        <source>Back up, restore, export</source>
        <translation>Cadangkan, pulihkan, ekspor</translation>
    </message>
    <message>
        <source>Always with a PIN, whoever stands at the till</source>
        <translation>Selalu dengan PIN, siapa pun di kasir</translation>
    </message>
    <message>
        <source>And cancel a paid sale</source>
        <translation>Juga membatalkan penjualan lunas</translation>
    </message>
    <message>
        <source>Also categories, imports and labels</source>
        <translation>Juga kategori, impor, dan label</translation>
    </message>
    <message>
        <source>Deliveries, corrections, stock-takes</source>
        <translation>Barang masuk, koreksi, opname</translation>
    </message>
    <message>
        <source>In the middle of a shift</source>
        <translation>Di tengah shift</translation>
    </message>
    <message>
        <source>And read the journal</source>
        <translation>Juga membaca jurnal</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Write a name, at most 60 letters.</source>
        <translation>Tulis nama, paling banyak 60 huruf.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits, not all the same and not counting up or down (1111, 1234).</source>
        <translation>PIN berisi 4 sampai 8 angka, tidak semua sama dan tidak berurutan (1111, 1234).</translation>
    </message>
    <message>
        <source>Somebody who works here has this name already.</source>
        <translation>Nama ini sudah dipakai orang lain.</translation>
    </message>
    <message>
        <source>This PIN cannot be used. Choose another one.</source>
        <translation>PIN ini tidak dapat dipakai. Pilih yang lain.</translation>
    </message>
    <message>
        <source>The shop needs an owner. Make somebody else an owner first.</source>
        <translation>Toko perlu pemilik. Jadikan orang lain pemilik dulu.</translation>
    </message>
</context>
<context>
    <name>SampleReceipt</name>
    <message>
        <source>Iced palm sugar coffee</source>
        <translation>Kopi Susu Gula Aren</translation>
    </message>
    <message>
        <source>Toasted bread</source>
        <translation>Roti Bakar</translation>
    </message>
</context>
<context>
    <name>ShiftPaperSheet</name>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Laporan X</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Laporan Z %1</translation>
    </message>
    <message>
        <source>The report as it is printed</source>
        <translation>Laporan seperti tercetak</translation>
    </message>
    <message>
        <source>No printer is set up. Choose one in Settings, or save it as PDF.</source>
        <translation>Printer belum diatur. Pilih di Setelan, atau simpan PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Dikirim ke printer.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Dokumen PDF</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Disimpan sebagai %1.</translation>
    </message>
</context>
<context>
    <name>ShiftPaperText</name>
    <message>
        <source>X REPORT</source>
        <translation>LAPORAN X</translation>
    </message>
    <message>
        <source>Z REPORT %1</source>
        <translation>LAPORAN Z %1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Kotor</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>SALES</source>
        <translation>PENJUALAN</translation>
    </message>
    <message>
        <source>Cancelled unpaid</source>
        <translation>Batal sebelum lunas</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>DPP</translation>
    </message>
    <message>
        <source>included</source>
        <translation>termasuk</translation>
    </message>
    <message>
        <source>MONEY IN</source>
        <translation>UANG MASUK</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>confirmed by staff</source>
        <translation>dikonfirmasi petugas</translation>
    </message>
    <message>
        <source>of it late money</source>
        <translation>di antaranya uang telat</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>GIVEN BACK</source>
        <translation>DIKEMBALIKAN</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Payment returned</source>
        <translation>Bayaran dikembalikan</translation>
    </message>
    <message>
        <source>DRAWER</source>
        <translation>LACI UANG</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Penjualan tunai</translation>
    </message>
    <message>
        <source>Given to customers</source>
        <translation>Kembali ke pelanggan</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Uang masuk</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Uang keluar</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Setor ke brankas</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>SELISIH</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Drawer opened, no sale</source>
        <translation>Laci dibuka tanpa jual</translation>
    </message>
    <message>
        <source>STILL WAITING</source>
        <translation>MASIH DITUNGGU</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Cash in the drawer is not shown.</source>
        <translation>Uang di laci tidak ditampilkan.</translation>
    </message>
</context>
<context>
    <name>ShiftText</name>
    <message>
        <source>%1 = receipt %2: it says cash. Was it paid another way, or the money put elsewhere?</source>
        <translation>%1 = struk %2: tercatat tunai. Dibayar cara lain, atau uangnya ditaruh di tempat lain?</translation>
    </message>
    <message>
        <source>%1 = receipt %2: it says another method. Was it paid in cash?</source>
        <translation>%1 = struk %2: tercatat bukan tunai. Apakah dibayar tunai?</translation>
    </message>
    <message>
        <source>%1 = the change of receipt %2: was it given twice?</source>
        <translation>%1 = kembalian struk %2: diberikan dua kali?</translation>
    </message>
    <message>
        <source>%1 = the change of receipt %2: was it not given?</source>
        <translation>%1 = kembalian struk %2: belum diberikan?</translation>
    </message>
    <message>
        <source>%1 = refund %2: was it handed out twice?</source>
        <translation>%1 = pengembalian %2: diberikan dua kali?</translation>
    </message>
    <message>
        <source>%1 = refund %2: was it not handed out?</source>
        <translation>%1 = pengembalian %2: belum diberikan?</translation>
    </message>
    <message>
        <source>%1 = “%2”: noted, but was the money moved?</source>
        <translation>%1 = “%2”: dicatat, tetapi apakah uangnya dipindahkan?</translation>
    </message>
    <message>
        <source>%1 = “%2”: was it moved twice?</source>
        <translation>%1 = “%2”: dipindahkan dua kali?</translation>
    </message>
    <message>
        <source>Twice %1 = “%2”: was it noted the wrong way round, in for out?</source>
        <translation>Dua kali %1 = “%2”: tercatat terbalik, masuk jadi keluar?</translation>
    </message>
    <message>
        <source>%1 = late money of receipt %2: was it given back out of the drawer?</source>
        <translation>%1 = uang telat struk %2: dikembalikan dari laci?</translation>
    </message>
    <message>
        <source>Twice %1 = receipt %2</source>
        <translation>Dua kali %1 = struk %2</translation>
    </message>
    <message>
        <source>Half of %1 = receipt %2</source>
        <translation>Setengah dari %1 = struk %2</translation>
    </message>
    <message>
        <source>%1 is exactly one note or coin: look under the tray, count that row again.</source>
        <translation>%1 tepat satu lembar atau keping: lihat di bawah baki, hitung lagi baris itu.</translation>
    </message>
    <message>
        <source>The rows %1: were their counts exchanged?</source>
        <translation>Baris %1: apakah jumlahnya tertukar?</translation>
    </message>
    <message>
        <source>%1, “%2”: were two digits exchanged when it was typed?</source>
        <translation>%1, “%2”: apakah dua angka tertukar saat diketik?</translation>
    </message>
    <message>
        <source>%1, “%2”: was a zero too many or too few typed?</source>
        <translation>%1, “%2”: apakah nolnya lebih atau kurang satu?</translation>
    </message>
    <message>
        <source>%1 can be divided by nine: perhaps two digits were exchanged when something was typed.</source>
        <translation>%1 habis dibagi sembilan: mungkin ada dua angka tertukar saat mengetik.</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Uang masuk</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Uang keluar</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>Setor ke brankas</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shift · %1</source>
        <translation>Shift · %1</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>kurang %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>lebih %1</translation>
    </message>
</context>
<context>
    <name>TaxExample</name>
    <message>
        <source>Price on the label</source>
        <translation>Harga di label</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % dari %2</translation>
    </message>
    <message>
        <source>%1 % of %2/%3 of %4</source>
        <translation>%1 % dari %2/%3 dari %4</translation>
    </message>
    <message>
        <source>%1; it is inside the price, nothing is added</source>
        <translation>%1; sudah di dalam harga, tidak ditambah</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>none is taken</source>
        <translation>tidak dipungut</translation>
    </message>
    <message>
        <source>Total, by QRIS to the rupiah</source>
        <translation>Total, lewat QRIS tepat sampai rupiah</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>cash is not rounded</source>
        <translation>tunai tidak dibulatkan</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>ke %1</translation>
    </message>
    <message>
        <source>To pay in cash</source>
        <translation>Bayar tunai</translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message>
        <source>Looking…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>Nothing is waiting for money now.</source>
        <translation>Tidak ada yang menunggu bayar sekarang.</translation>
    </message>
    <message>
        <source>This order is not in the books any more.</source>
        <translation>Pesanan ini tidak ada lagi di pembukuan.</translation>
    </message>
    <message>
        <source>Waiting for money</source>
        <translation>Menunggu bayar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>WhenText</name>
    <message>
        <source>en</source>
        <extracomment>The ISO 639 code of the language you translate into (&quot;id&quot;); it chooses the names of days and months.</extracomment>
        <translation>id</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a day (&quot;Fri 20 Nov&quot;), %2 a time (&quot;10.42&quot;)</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 dtk lalu</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 mnt lalu</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 jam lalu</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 hari lalu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 dtk</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
</context>
<context>
    <name>laci::Application</name>
    <message>
        <source>Laci cannot start</source>
        <translation>Laci tidak dapat dijalankan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Tidak dipulihkan</translation>
    </message>
    <message>
        <source>The backup was not restored; the books are as they were. %1</source>
        <translation>Cadangan tidak dipulihkan; pembukuan tetap seperti semula. %1</translation>
    </message>
</context>
<context>
    <name>laci::BackupPart</name>
    <message>
        <source>Folder for backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>Better on another disk. Empty: beside the books, which helps against mistakes but not against a dead disk.</source>
        <translation>Sebaiknya di disk lain. Kosong: di samping pembukuan; itu menolong kalau salah, tetapi tidak kalau disk rusak.</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Salinan kedua</translation>
    </message>
    <message>
        <source>For instance a USB stick. While it is not there, the backup is made without it, and says so.</source>
        <translation>Misalnya flashdisk. Selama tidak terpasang, cadangan dibuat tanpa salinan itu, dan Laci memberi tahu.</translation>
    </message>
    <message>
        <source>Back up when a shift is closed</source>
        <translation>Buat cadangan saat shift ditutup</translation>
    </message>
    <message>
        <source>Keep the last of so many days</source>
        <translation>Simpan yang terakhir dari sekian hari</translation>
    </message>
    <message>
        <source>Days without a backup do not count</source>
        <translation>Hari tanpa cadangan tidak dihitung</translation>
    </message>
    <message>
        <source>and of so many weeks</source>
        <translation>dan dari sekian minggu</translation>
    </message>
    <message>
        <source>0: none for the week&apos;s sake</source>
        <translation>0: tidak ada yang disimpan per minggu</translation>
    </message>
    <message>
        <source>and of so many months</source>
        <translation>dan dari sekian bulan</translation>
    </message>
    <message>
        <source>0: none for the month&apos;s sake</source>
        <translation>0: tidak ada yang disimpan per bulan</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Pulihkan dari berkas…</translation>
    </message>
    <message>
        <source>Backups that are there: press one to see what it holds</source>
        <translation>Cadangan yang ada: tekan salah satu untuk melihat isinya</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Belum ada.</translation>
    </message>
    <message>
        <source>No backup was made. %1 The older ones are untouched.</source>
        <translation>Cadangan tidak jadi dibuat. %1 Cadangan lama tetap utuh.</translation>
    </message>
    <message numerus="yes">
        <source>Backed up and checked: %n sale(s), %1.</source>
        <translation>
            <numerusform>Sudah dicadangkan dan diperiksa: %n penjualan, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is as the books are; no older backup was thrown away.</source>
        <translation>Salinan ini sama dengan pembukuannya; cadangan lama tidak dibuang.</translation>
    </message>
    <message>
        <source>A second copy is in %1.</source>
        <translation>Salinan kedua ada di %1.</translation>
    </message>
    <message>
        <source>There is no second copy: %1</source>
        <translation>Tidak ada salinan kedua: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n penjualan</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>terakhir %1</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Pilih cadangan</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Cadangan (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>laci::BarcodeList</name>
    <message>
        <source>Barcodes</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Another barcode</source>
        <translation>Barcode lain</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Pindai atau ketik</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Remove barcode %1</source>
        <translation>Hapus barcode %1</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 sudah ada di daftar.</translation>
    </message>
</context>
<context>
    <name>laci::CartList</name>
    <message>
        <source>Lines of the cart</source>
        <translation>Baris keranjang</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Quantity %1, change</source>
        <translation>Jumlah %1, ubah</translation>
    </message>
    <message>
        <source>Scan, type or press a product</source>
        <translation>Pindai, ketik, atau tekan barang</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
</context>
<context>
    <name>laci::CartModel</name>
    <message>
        <source>%1 %2 × %3</source>
        <translation>%1 %2 × %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>discount %1</source>
        <translation>diskon %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <extracomment>after the price of a line that was changed: what the catalogue says</extracomment>
        <translation>bukan %1</translation>
    </message>
    <message>
        <source>bundle %1</source>
        <extracomment>a bundle price was used, such as 3 for 10.000</extracomment>
        <translation>paket %1</translation>
    </message>
</context>
<context>
    <name>laci::CartPanel</name>
    <message>
        <source>Cart</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>takes everything out of the cart</extracomment>
        <translation>Kosongkan</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay</source>
        <extracomment>the button that goes on to paying; %1 is the amount</extracomment>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Bayar %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 dihapus</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken out of the cart</source>
        <translation>
            <numerusform>%n barang dikeluarkan dari keranjang</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on the whole sale</source>
        <translation>Catatan untuk seluruh penjualan</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>puts the cart aside, to go on with later</extracomment>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>+ Customer</source>
        <translation>+ Pelanggan</translation>
    </message>
    <message>
        <source>Customer %1, change</source>
        <translation>Pelanggan %1, ganti</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Tambah pelanggan</translation>
    </message>
    <message>
        <source>Note for the kitchen or the receipt</source>
        <translation>Catatan untuk dapur atau struk</translation>
    </message>
    <message>
        <source>Stands on the receipt</source>
        <translation>Tercetak di struk</translation>
    </message>
    <message>
        <source>Price changed to %1</source>
        <translation>Harga diubah menjadi %1</translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation>Diskon diubah</translation>
    </message>
</context>
<context>
    <name>laci::CartRights</name>
    <message>
        <source>Approve</source>
        <extracomment>the button that gives the supervisor&apos;s consent</extracomment>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Diskon %1</translation>
    </message>
    <message>
        <source>More than %1% takes a supervisor. The discount would be %2 of %3.</source>
        <translation>Lebih dari %1% perlu supervisor. Diskonnya %2 dari %3.</translation>
    </message>
    <message>
        <source>Another price for %1</source>
        <translation>Harga lain untuk %1</translation>
    </message>
    <message>
        <source>%1 instead of %2. This takes a supervisor.</source>
        <translation>%1, bukan %2. Ini perlu supervisor.</translation>
    </message>
    <message>
        <source>More than %1% takes a supervisor. Of %2 the customer would pay %3.</source>
        <translation>Lebih dari %1% perlu supervisor. Dari %2 pelanggan membayar %3.</translation>
    </message>
</context>
<context>
    <name>laci::CashPanel</name>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>%1 · rounding %2</source>
        <translation>%1 · pembulatan %2</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Bukan jumlah uang</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Far too much. Check it.</source>
        <translation>Terlalu besar. Periksa lagi.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Exact cash %1</source>
        <translation>Uang pas %1</translation>
    </message>
    <message>
        <source>Take cash %1</source>
        <translation>Terima tunai %1</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Take %1 in cash, %2 still due</source>
        <extracomment>%1 cash that is taken now, %2 what is still due after it</extracomment>
        <translation>Terima %1 tunai, sisa %2</translation>
    </message>
</context>
<context>
    <name>laci::CategoryBar</name>
    <message>
        <source>All</source>
        <extracomment>the chip for every category</extracomment>
        <translation>Semua</translation>
    </message>
</context>
<context>
    <name>laci::CategorySection</name>
    <message>
        <source>by the name</source>
        <translation>menurut nama</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>cokelat</translation>
    </message>
    <message>
        <source>red</source>
        <translation>merah</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>jingga</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>kuning</translation>
    </message>
    <message>
        <source>light green</source>
        <translation>hijau muda</translation>
    </message>
    <message>
        <source>green</source>
        <translation>hijau</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>pirus</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>biru</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>ungu</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>merah muda</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>abu-abu</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Kategori baru</translation>
    </message>
    <message>
        <source>No categories yet. They are the chips above the products on Sell.</source>
        <translation>Belum ada kategori. Kategori tampil di atas barang pada halaman Jual.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Colour of its tiles</source>
        <translation>Warna kotaknya</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis namanya.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 dihapus.</translation>
    </message>
</context>
<context>
    <name>laci::ClosePanel</name>
    <message>
        <source>Still waited for</source>
        <translation>Masih ditunggu</translation>
    </message>
    <message>
        <source>These payments are not settled yet. They stay watched and are carried over to the next shift; tell who comes next.</source>
        <translation>Pembayaran ini belum selesai. Tetap dipantau dan terbawa ke shift berikutnya; beri tahu kasir berikutnya.</translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>Hitung uang</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Uang di laci</translation>
    </message>
    <message>
        <source>type the pieces, Enter for the next row</source>
        <translation>ketik jumlah lembar, Enter ke baris berikut</translation>
    </message>
    <message>
        <source>This does not fit the books. Count once more; or keep it as it is, then the difference is shown.</source>
        <translation>Ini tidak cocok dengan catatan. Hitung sekali lagi; atau biarkan begini, lalu selisih ditampilkan.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Terhitung</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Hitung ulang</translation>
    </message>
    <message>
        <source>Take this count</source>
        <translation>Pakai hitungan ini</translation>
    </message>
    <message>
        <source>Done counting</source>
        <translation>Selesai menghitung</translation>
    </message>
    <message>
        <source>The difference was shown before. A further count needs a second person.</source>
        <translation>Selisih sudah ditampilkan. Hitungan berikutnya perlu orang kedua.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>By the books</source>
        <translation>Menurut catatan</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>No single receipt explains it.</source>
        <translation>Tidak ada satu struk yang menjelaskannya.</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Kemungkinan</translation>
    </message>
    <message>
        <source>Reason for the difference</source>
        <translation>Alasan selisih</translation>
    </message>
    <message>
        <source>More than %1: a second person accepts it with a PIN.</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Lebih dari %1: orang kedua menyetujuinya dengan PIN.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hitung lagi</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Tutup shift</translation>
    </message>
    <message>
        <source>The difference was shown already. A further count needs a second person.</source>
        <translation>Selisih sudah ditampilkan. Hitungan berikutnya perlu orang kedua.</translation>
    </message>
    <message>
        <source>Write a reason for the difference first; “unknown” is one.</source>
        <translation>Tulis alasan selisih dulu; “tidak tahu” pun boleh.</translation>
    </message>
    <message>
        <source>Accept the difference</source>
        <translation>Setujui selisih</translation>
    </message>
    <message>
        <source>%1. A second person looks at the drawer and types a PIN.</source>
        <extracomment>%1 is &quot;Rp50.000 short&quot;</extracomment>
        <translation>%1. Orang kedua melihat laci dan mengetik PIN.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>The second person is somebody else than who closes the shift.</source>
        <translation>Orang kedua bukan yang menutup shift.</translation>
    </message>
    <message>
        <source>Money moved since the count. Count once more.</source>
        <translation>Uang bergerak sejak dihitung. Hitung sekali lagi.</translation>
    </message>
    <message>
        <source>The Z goes to the printer.</source>
        <translation>Z dikirim ke printer.</translation>
    </message>
    <message>
        <source>No printer is set up; the Z can be saved as PDF.</source>
        <translation>Printer belum diatur; Z dapat disimpan sebagai PDF.</translation>
    </message>
    <message>
        <source>The Z could not be printed; print it from the list.</source>
        <translation>Z tidak tercetak; cetak dari daftar.</translation>
    </message>
    <message>
        <source>A backup is being made and checked …</source>
        <translation>Cadangan sedang dibuat dan diperiksa …</translation>
    </message>
    <message>
        <source>The backup is made, opened again and checked.</source>
        <translation>Cadangan selesai, dibuka lagi dan diperiksa.</translation>
    </message>
    <message>
        <source>The backup failed; the shift is closed all the same. Look at Settings, Backup.</source>
        <translation>Cadangan gagal; shift tetap ditutup. Lihat Setelan, Cadangan.</translation>
    </message>
    <message>
        <source>The shift is closed: Z %1</source>
        <extracomment>%1 is the number of the Z report</extracomment>
        <translation>Shift ditutup: Z %1</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Selisih: %1</translation>
    </message>
    <message>
        <source>Show the Z</source>
        <translation>Lihat Z</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>laci::CountTable</name>
    <message>
        <source>Pieces of %1</source>
        <extracomment>%1 is the value of a note or coin</extracomment>
        <translation>Jumlah %1</translation>
    </message>
    <message>
        <source>One %1 less</source>
        <extracomment>%1 is the value of a note or coin</extracomment>
        <translation>Kurangi satu %1</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <extracomment>%1 is the value of a note or coin</extracomment>
        <translation>Tambah satu %1</translation>
    </message>
</context>
<context>
    <name>laci::CourseBar</name>
    <message>
        <source>Scan</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Scan a product, or type a barcode and press Enter.</source>
        <translation>Pindai satu barang, atau ketik barcode lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Sell three of one: type 3* before the scan, or press + on its line.</source>
        <translation>Jual tiga barang sama: ketik 3* sebelum memindai, atau tekan + di barisnya.</translation>
    </message>
    <message>
        <source>Give a discount with F11.</source>
        <translation>Beri diskon dengan F11.</translation>
    </message>
    <message>
        <source>Press F9, then “Customer pays” down here.</source>
        <translation>Tekan F9, lalu “Pelanggan membayar” di bawah ini.</translation>
    </message>
    <message>
        <source>Take cash: Enter in the empty field, then Enter again.</source>
        <translation>Terima tunai: Enter di kolom kosong, lalu Enter lagi.</translation>
    </message>
    <message>
        <source>Choose “gets unreadable answers” down here, press F9, then see it through: check it, confirm it or give it up.</source>
        <translation>Pilih “mendapat jawaban tak terbaca” di bawah ini, tekan F9, lalu tuntaskan: cek, konfirmasi, atau lepaskan.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <extracomment>%1 is a task of the course</extracomment>
        <translation>%1: selesai</translation>
    </message>
    <message>
        <source>%1: still to do</source>
        <translation>%1: belum</translation>
    </message>
    <message>
        <source>All six done. You can serve customers.</source>
        <translation>Keenamnya selesai. Anda siap melayani.</translation>
    </message>
    <message>
        <source>Begin the course anew</source>
        <translation>Ulangi kursus</translation>
    </message>
</context>
<context>
    <name>laci::CustomerPart</name>
    <message>
        <source>Show the sale on a second screen</source>
        <translation>Tampilkan penjualan di layar kedua</translation>
    </message>
    <message>
        <source>Which screen</source>
        <translation>Layar yang mana</translation>
    </message>
    <message>
        <source>It is found again after it was unplugged.</source>
        <translation>Dikenali lagi setelah dicabut.</translation>
    </message>
    <message>
        <source>The first that is not the till&apos;s</source>
        <translation>Yang pertama selain layar kasir</translation>
    </message>
    <message>
        <source>%1 (%2 × %3)</source>
        <translation>%1 (%2 × %3)</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (tidak tersambung)</translation>
    </message>
    <message>
        <source>The shop&apos;s logo</source>
        <translation>Logo toko</translation>
    </message>
    <message>
        <source>Pictures while nothing is sold</source>
        <translation>Gambar saat tidak ada penjualan</translation>
    </message>
    <message>
        <source>A folder; a new picture every ten seconds</source>
        <translation>Folder; gambar berganti tiap sepuluh detik</translation>
    </message>
    <message>
        <source>Serve the page</source>
        <translation>Sajikan halaman</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>1024 to 65535; another one where this one is taken</source>
        <translation>1024 sampai 65535; ganti bila sudah dipakai</translation>
    </message>
    <message>
        <source>Not served here.</source>
        <translation>Tidak disajikan di sini.</translation>
    </message>
    <message>
        <source>This port is taken by another program. Choose another one.</source>
        <translation>Port ini dipakai program lain. Pilih yang lain.</translation>
    </message>
    <message>
        <source>This computer is in no network; nobody can reach the page.</source>
        <translation>Komputer ini tidak tersambung jaringan; halaman tidak bisa dibuka.</translation>
    </message>
    <message>
        <source>Everybody in the shop&apos;s network who knows the code can see the current sale, and nothing else. It is not encrypted.</source>
        <translation>Siapa pun di jaringan toko yang tahu kodenya bisa melihat penjualan saat ini, tidak lebih. Tidak terenkripsi.</translation>
    </message>
    <message>
        <source>Try it in a window</source>
        <translation>Coba di jendela</translation>
    </message>
    <message>
        <source>As a page in the shop&apos;s network</source>
        <translation>Sebagai halaman di jaringan toko</translation>
    </message>
    <message>
        <source>A tablet or an old phone on the counter shows what this till shows its customer.</source>
        <translation>Tablet atau HP lama di meja kasir menampilkan layar pelanggan kasir ini.</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Kode akses</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Kode baru</translation>
    </message>
    <message>
        <source>Scan it with the tablet that stands on the counter; not for customers.</source>
        <translation>Pindai dengan tablet di meja kasir; bukan untuk pelanggan.</translation>
    </message>
    <message>
        <source>QR code of the page&apos;s address</source>
        <translation>Kode QR alamat halaman</translation>
    </message>
</context>
<context>
    <name>laci::CustomerWindow</name>
    <message>
        <source>TRAINING · no real money</source>
        <translation>LATIHAN · bukan uang sungguhan</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Sisa bayar</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>Total bayar</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service and tax</source>
        <translation>Layanan dan pajak</translation>
    </message>
    <message>
        <source>Paid already</source>
        <translation>Sudah dibayar</translation>
    </message>
    <message numerus="yes">
        <source>%n before</source>
        <translation>
            <numerusform>%n sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Scan with any app</source>
        <translation>Pindai dengan aplikasi apa pun</translation>
    </message>
    <message>
        <source>The payment is being checked. Please wait, do not pay twice.</source>
        <translation>Pembayaran sedang diperiksa. Mohon tunggu, jangan bayar dua kali.</translation>
    </message>
    <message>
        <source>%1 · NMID %2</source>
        <translation>%1 · NMID %2</translation>
    </message>
    <message>
        <source>Open on your phone</source>
        <translation>Buka di HP</translation>
    </message>
    <message>
        <source>Scan with the phone&apos;s camera</source>
        <translation>Pindai dengan kamera HP</translation>
    </message>
    <message>
        <source>%1 · scan with the phone&apos;s camera</source>
        <translation>%1 · pindai dengan kamera HP</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nomor akun</translation>
    </message>
    <message>
        <source>Preparing the code…</source>
        <translation>Menyiapkan kode…</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Berlaku %1 lagi</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Waktunya habis</translation>
    </message>
    <message>
        <source>Customer&apos;s screen</source>
        <translation>Layar pelanggan</translation>
    </message>
</context>
<context>
    <name>laci::DataPart</name>
    <message>
        <source>Your data is yours. Goods, prices, sales, payments, refunds, shifts, people, journal and settings are written into a new folder, each as CSV for a spreadsheet and as JSON for a program, with a list of what is in it. PINs and keys of gateways are left out.</source>
        <translation>Data ini milik Anda. Barang, harga, penjualan, pembayaran, pengembalian, shift, orang, jurnal, dan pengaturan ditulis ke folder baru, masing-masing sebagai CSV untuk lembar kerja dan JSON untuk program, dengan daftar isinya. PIN dan kunci gateway tidak ikut.</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Ekspor semuanya…</translation>
    </message>
    <message>
        <source>Where to put the folder</source>
        <translation>Letak folder</translation>
    </message>
    <message>
        <source>%1 rows of %2 tables are in %3.</source>
        <translation>%1 baris dari %2 tabel ada di %3.</translation>
    </message>
</context>
<context>
    <name>laci::DayPicker</name>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Bulan berikutnya</translation>
    </message>
</context>
<context>
    <name>laci::ElsewhereCard</name>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Salin nomor</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Open on the phone</source>
        <translation>Buka di HP</translation>
    </message>
    <message>
        <source>with a fee of %1</source>
        <translation>termasuk biaya %1</translation>
    </message>
    <message>
        <source>Code that opens the payment page on the customer&apos;s phone</source>
        <translation>Kode pembuka halaman pembayaran di HP pelanggan</translation>
    </message>
    <message>
        <source>Until the gateway lets it expire</source>
        <translation>Sampai kedaluwarsa di gateway</translation>
    </message>
    <message>
        <source>Since it was asked for</source>
        <translation>Sejak diminta</translation>
    </message>
    <message>
        <source>✓ Written down %1</source>
        <translation>✓ Pesanan dicatat %1</translation>
    </message>
</context>
<context>
    <name>laci::GatedPart</name>
    <message>
        <source>%1 has no right to this: %2. Somebody who has it can open it with a PIN.</source>
        <translation>%1 tidak berhak: %2. Yang berhak dapat membukanya dengan PIN.</translation>
    </message>
    <message>
        <source>Open with a PIN…</source>
        <translation>Buka dengan PIN…</translation>
    </message>
</context>
<context>
    <name>laci::GatewayCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 gateway, %2 how it is doing; said by a screen reader</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, place %2 of %3</source>
        <extracomment>%1 as before, %2 its place in the order, %3 how many there are</extracomment>
        <translation>%1, urutan %2 dari %3</translation>
    </message>
    <message>
        <source>Ctrl with Up or Down moves it</source>
        <translation>Ctrl dengan Atas atau Bawah memindahkannya</translation>
    </message>
</context>
<context>
    <name>laci::GatewaySection</name>
    <message>
        <source>In training mode the gateway is pretended. Start Laci without training to set up %1.</source>
        <translation>Dalam latihan, gateway hanya dimainkan. Jalankan Laci tanpa latihan untuk menyetel %1.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Uji sambungan</translation>
    </message>
    <message>
        <source>Choose the outlet…</source>
        <translation>Pilih outlet…</translation>
    </message>
    <message>
        <source>What it offers</source>
        <translation>Cara bayar yang ditawarkan</translation>
    </message>
    <message>
        <source>Turned off.</source>
        <translation>Dimatikan.</translation>
    </message>
    <message>
        <source>Trouble since %1; last good answer %2. %3</source>
        <translation>Bermasalah sejak %1; jawaban baik terakhir %2. %3</translation>
    </message>
    <message>
        <source>Trouble since %1. %2</source>
        <translation>Bermasalah sejak %1. %2</translation>
    </message>
    <message>
        <source>No payment was asked about since the start.</source>
        <translation>Belum ada pembayaran yang ditanyakan sejak Laci dibuka.</translation>
    </message>
    <message>
        <source>Healthy: last answer %1, in %2 ms; %3 of %4 answers were good.</source>
        <extracomment>%1 time of day, %2 milliseconds, %3 of %4: how many of the last questions went well</extracomment>
        <translation>Sehat: jawaban terakhir %1, dalam %2 md; %3 dari %4 jawaban baik.</translation>
    </message>
    <message>
        <source>%1: closed at the gateway</source>
        <translation>%1: ditutup oleh gateway</translation>
    </message>
    <message>
        <source>%1: the customer pays %2 on top</source>
        <translation>%1: pelanggan menambah %2</translation>
    </message>
    <message>
        <source>%1: costs the shop %2</source>
        <translation>%1: toko menanggung %2</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Bertanya ke %1…</translation>
    </message>
    <message>
        <source>Connected at %1. Address and key are right.</source>
        <translation>Tersambung %1. Alamat dan kunci benar.</translation>
    </message>
    <message>
        <source>%1 names no outlet for this account. Type the ID in.</source>
        <translation>%1 tidak menyebut outlet untuk akun ini. Ketik ID-nya.</translation>
    </message>
    <message>
        <source>Choose the outlet</source>
        <translation>Pilih outlet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>laci::GlanceView</name>
    <message>
        <source>nothing on the same day last week</source>
        <translation>tidak ada penjualan pada hari yang sama minggu lalu</translation>
    </message>
    <message>
        <source>nothing in the days before</source>
        <translation>tidak ada penjualan pada hari-hari sebelumnya</translation>
    </message>
    <message>
        <source>%1 from last %2</source>
        <extracomment>%1 &quot;+12 %&quot;, %2 a weekday&apos;s name</extracomment>
        <translation>%1 dari %2 lalu</translation>
    </message>
    <message numerus="yes">
        <source>%1 from the %n day(s) before</source>
        <extracomment>%1 &quot;+12 %&quot;</extracomment>
        <translation>
            <numerusform>%1 dari %n hari sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>rata-rata %1</translation>
    </message>
    <message>
        <source>given back %1</source>
        <translation>dikembalikan %1</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Laba kotor</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>no product that was sold has a cost price</source>
        <translation>tidak ada barang terjual yang punya harga modal</translation>
    </message>
    <message>
        <source>%1 of %2 with a known cost</source>
        <translation>%1 dari %2 yang harga modalnya diketahui</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed by a person: %1</source>
        <translation>
            <numerusform>%n dikonfirmasi orang: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>everything is clear</source>
        <translation>semua jelas</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Receipts by the hour</source>
        <translation>Struk per jam</translation>
    </message>
    <message>
        <source>Sales by the day</source>
        <translation>Penjualan per hari</translation>
    </message>
    <message>
        <source>%1, confirmed by a person</source>
        <translation>%1, dikonfirmasi orang</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>pembayaran</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>No payment in these days.</source>
        <translation>Tidak ada pembayaran pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>Barang terlaris</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>terjual</translation>
    </message>
    <message>
        <source>net</source>
        <translation>bersih</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Tidak ada yang terjual pada hari-hari ini.</translation>
    </message>
</context>
<context>
    <name>laci::GoodsModel</name>
    <message>
        <source>%1 (no longer sold)</source>
        <translation>%1 (tidak dijual lagi)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
</context>
<context>
    <name>laci::GoodsPage</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>Pilih daftar harga</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Choices</source>
        <extracomment>size, sugar, topping: what is asked when a product is rung up</extracomment>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Daftar harga</translation>
    </message>
    <message>
        <source>From the gateways</source>
        <translation>Dari gateway</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods)</source>
        <translation>Daftar harga (*.csv *.txt *.tsv *.xlsx *.xls *.ods)</translation>
    </message>
</context>
<context>
    <name>laci::GoodsRights</name>
    <message>
        <source>Change the stock</source>
        <translation>Mengubah stok</translation>
    </message>
    <message>
        <source>Change the goods</source>
        <translation>Mengubah barang</translation>
    </message>
    <message>
        <source>%1 may not change the stock. Somebody who may approves it with a PIN.</source>
        <translation>%1 tidak berhak mengubah stok. Yang berhak menyetujui dengan PIN.</translation>
    </message>
    <message>
        <source>%1 may not change the goods. Somebody who may approves it with a PIN.</source>
        <translation>%1 tidak berhak mengubah barang. Yang berhak menyetujui dengan PIN.</translation>
    </message>
    <message>
        <source>Approve</source>
        <extracomment>the button that gives the second person&apos;s consent</extracomment>
        <translation>Setujui</translation>
    </message>
</context>
<context>
    <name>laci::GuideScreen</name>
    <message>
        <source>Go on without an owner?</source>
        <translation>Lanjut tanpa pemilik?</translation>
    </message>
    <message>
        <source>Without an owner nobody signs in: everybody at this till may give money back, change prices and settings, and the books do not know who did. The owner can be made later in Settings, People.</source>
        <translation>Tanpa pemilik tidak ada yang masuk dengan PIN: siapa pun di kasir ini boleh mengembalikan uang, mengubah harga dan setelan, dan buku tidak tahu siapa yang melakukannya. Pemilik dapat dibuat nanti di Setelan, Orang.</translation>
    </message>
    <message>
        <source>Go on without an owner</source>
        <translation>Lanjut tanpa pemilik</translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation>Kembali ke panduan</translation>
    </message>
    <message>
        <source>Laci is the till of your shop. A few questions, then it sells. Each one can be answered later in Settings.</source>
        <translation>Laci adalah kasir toko Anda. Beberapa pertanyaan, lalu siap berjualan. Semua dapat dijawab nanti di Setelan.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Enter goes on, Esc goes back, Tab goes to the next field, Space presses a button. A finger does it all too.</source>
        <translation>Enter lanjut, Esc kembali, Tab ke isian berikutnya, Spasi menekan tombol. Semua bisa juga dengan jari.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>On receipts and on the screen</source>
        <translation>Di struk dan di layar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>On receipts; may stay empty</source>
        <translation>Di struk; boleh kosong</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>WITA: middle (Makassar)</source>
        <translation>WITA: tengah (Makassar)</translation>
    </message>
    <message>
        <source>WIT: east (Jayapura)</source>
        <translation>WIT: timur (Jayapura)</translation>
    </message>
    <message>
        <source>WIB: west (Jakarta)</source>
        <translation>WIB: barat (Jakarta)</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>PPN by the product&apos;s class (the shop is a PKP)</source>
        <translation>PPN menurut kelas barang (toko PKP)</translation>
    </message>
    <message>
        <source>PBJT (PB1): restaurant tax of the town</source>
        <translation>PBJT (PB1): pajak restoran daerah</translation>
    </message>
    <message>
        <source>None (the shop is no PKP)</source>
        <translation>Tanpa pajak (bukan PKP)</translation>
    </message>
    <message>
        <source>Prices on the labels include the tax</source>
        <translation>Harga label sudah termasuk pajak</translation>
    </message>
    <message>
        <source>Cash is rounded to</source>
        <translation>Tunai dibulatkan ke</translation>
    </message>
    <message>
        <source>Only cash, in the customer&apos;s favour</source>
        <translation>Hanya tunai, menguntungkan pelanggan</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Tidak dibulatkan</translation>
    </message>
    <message>
        <source>Look for the receipt printer, choose it, print a test page. Without one Laci sells too; receipts can be saved or printed later.</source>
        <translation>Cari printer struk, pilih, cetak halaman uji. Tanpa printer pun Laci bisa berjualan; struk dapat disimpan atau dicetak nanti.</translation>
    </message>
    <message>
        <source>Everything is set up. Try it first: training has its own goods and payments that are only played, and six short tasks. Nothing of it goes into your books.</source>
        <translation>Semua sudah siap. Coba dulu: latihan punya barang sendiri, pembayaran tiruan, dan enam tugas singkat. Tidak ada yang masuk ke buku Anda.</translation>
    </message>
    <message>
        <source>You find training and this guide again in Settings, Training.</source>
        <translation>Latihan dan panduan ini ada lagi di Setelan, Latihan.</translation>
    </message>
    <message>
        <source>The owner may everything and gives everybody else name, role and PIN. There is no PIN before you choose one; keep it to yourself.</source>
        <translation>Pemilik boleh segalanya dan memberi orang lain nama, peran, dan PIN. Tidak ada PIN sebelum Anda memilihnya; simpan untuk diri sendiri.</translation>
    </message>
    <message>
        <source>Write the owner&apos;s name first. “Later” leaves it out for now.</source>
        <translation>Tulis dulu nama pemilik. “Nanti” melewatinya untuk sekarang.</translation>
    </message>
    <message>
        <source>Take over a price list as a CSV file, or begin with the sample goods to look around. Single products are added on the page Products.</source>
        <translation>Ambil daftar harga dari berkas CSV, atau mulai dengan barang contoh untuk melihat-lihat. Barang satu per satu ditambah di halaman Barang.</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>Pilih daftar harga</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.txt);;All files (*)</source>
        <translation>Daftar harga (*.csv *.txt);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>There are no goods yet.</source>
        <translation>Belum ada barang.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) can be sold.</source>
        <translation>
            <numerusform>%n barang dapat dijual.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who takes QRIS and e-wallet money for you, fill in what they gave you, and test the connection. One is enough to begin with; cash works without.</source>
        <translation>Pilih siapa yang menerima uang QRIS dan e-wallet untuk Anda, isi data dari mereka, lalu uji sambungan. Satu cukup untuk mulai; tunai bisa tanpa itu.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Langkah %1 dari %2</translation>
    </message>
    <message>
        <source>Welcome to Laci</source>
        <translation>Selamat datang di Laci</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Toko Anda</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>What you sell</source>
        <translation>Barang jualan</translation>
    </message>
    <message>
        <source>QRIS and e-wallets</source>
        <translation>QRIS dan e-wallet</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Printer struk</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Siap berjualan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Take over a CSV file…</source>
        <translation>Ambil berkas CSV…</translation>
    </message>
    <message>
        <source>Sample goods</source>
        <translation>Barang contoh</translation>
    </message>
    <message>
        <source>Make the first training sale</source>
        <translation>Coba penjualan latihan pertama</translation>
    </message>
    <message>
        <source>The shop has its people. More are added in Settings, People.</source>
        <translation>Toko sudah punya orang. Tambah lagi di Setelan, Orang.</translation>
    </message>
    <message>
        <source>Put the guide aside</source>
        <translation>Tutup panduan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>skips a step of the guide</extracomment>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Mulai berjualan</translation>
    </message>
    <message>
        <source>Make the owner</source>
        <translation>Buat pemilik</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>laci::HealthPart</name>
    <message>
        <source>Look again</source>
        <translation>Lihat lagi</translation>
    </message>
    <message>
        <source>Check the books</source>
        <translation>Periksa pembukuan</translation>
    </message>
    <message>
        <source>Report for support…</source>
        <translation>Laporan untuk bantuan…</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Perhatikan</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Belum tahu</translation>
    </message>
    <message>
        <source>Laci %1 · Qt %2 · SQLite %3 · %4</source>
        <translation>Laci %1 · Qt %2 · SQLite %3 · %4</translation>
    </message>
    <message>
        <source>Checking every page of the books…</source>
        <translation>Memeriksa setiap halaman pembukuan…</translation>
    </message>
    <message>
        <source>The books are sound, and the journal fits.</source>
        <translation>Pembukuan sehat, dan jurnalnya cocok.</translation>
    </message>
    <message>
        <source>Something does not fit. Make a report for support, and keep the last good backup. (%1)</source>
        <translation>Ada yang tidak cocok. Buat laporan untuk bantuan, dan simpan cadangan baik yang terakhir. (%1)</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Laporan untuk bantuan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Saved: %1. There is no key, no PIN, no customer and no amount in it.</source>
        <translation>Tersimpan: %1. Di dalamnya tidak ada kunci, PIN, pelanggan, atau jumlah uang.</translation>
    </message>
    <message>
        <source>Ask once a day for a newer version</source>
        <translation>Tanya versi baru sekali sehari</translation>
    </message>
    <message>
        <source>Nothing is sent but the question, and nothing is installed</source>
        <translation>Yang dikirim hanya pertanyaannya; tidak ada yang dipasang</translation>
    </message>
    <message>
        <source>Address for that</source>
        <translation>Alamatnya</translation>
    </message>
    <message>
        <source>Whoever gave you Laci names it; it begins with https://</source>
        <translation>Diberi oleh yang menyediakan Laci; diawali https://</translation>
    </message>
</context>
<context>
    <name>laci::ImportPanel</name>
    <message>
        <source>Import %1</source>
        <translation>Impor %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Kelas pajak</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>Baris yang dilewati</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Count only, change nothing</source>
        <translation>Hitung saja, jangan ubah apa-apa</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Columns are separated by a %1. Say which column is what; a field without a column stays as it is.</source>
        <extracomment>%1 is a word like &quot;semicolon&quot;</extracomment>
        <translation>Kolom dipisahkan oleh %1. Tentukan kolom mana berisi apa; isian tanpa kolom dibiarkan seperti semula.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(tidak ada di berkas)</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>Name, price, and SKU or barcode must each have a column.</source>
        <translation>Nama, harga, dan SKU atau barcode masing-masing harus punya kolom.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Counting. Nothing is changed.</source>
        <translation>Menghitung. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Taking the price list over.</source>
        <translation>Mengambil alih daftar harga.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>%1 is a number, already grouped</extracomment>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 baris dibaca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 the same, %4 left out.</source>
        <translation>%1 baru, %2 berubah, %3 sama, %4 dilewati.</translation>
    </message>
    <message>
        <source>Counted, nothing changed yet: %1</source>
        <extracomment>%1 counts of rows as a sentence</extracomment>
        <translation>Baru dihitung, belum ada yang diubah: %1</translation>
    </message>
    <message>
        <source>Taken over: %1</source>
        <translation>Sudah diambil alih: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… dan %1 lagi</translation>
    </message>
    <message>
        <source>Laci does not read %1 files. Open it in Excel or LibreOffice, save it as CSV (UTF-8), and import that file.</source>
        <translation>Laci tidak membaca berkas %1. Buka di Excel atau LibreOffice, simpan sebagai CSV (UTF-8), lalu impor berkas itu.</translation>
    </message>
</context>
<context>
    <name>laci::JournalPart</name>
    <message>
        <source>Has anybody changed it?</source>
        <translation>Apakah ada yang mengubahnya?</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Who, or what it was about</source>
        <translation>Siapa, atau tentang apa</translation>
    </message>
    <message>
        <source>Nothing stands here yet.</source>
        <translation>Belum ada catatan.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>%1, allowed by %2</source>
        <translation>%1, diizinkan %2</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Ekspor jurnal</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n catatan ada di %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::KeepWait</name>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Menunggu…</translation>
    </message>
    <message>
        <source>Reading the books…</source>
        <translation>Membaca pembukuan…</translation>
    </message>
    <message>
        <source>Checking every page…</source>
        <translation>Memeriksa setiap halaman…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Menyalin…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 rows</source>
        <translation>Menulis: %1 dari %2 baris</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Menyelesaikan…</translation>
    </message>
</context>
<context>
    <name>laci::Keypad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
</context>
<context>
    <name>laci::KeysPart</name>
    <message>
        <source>Go to a key and press the new one: F1 to F12, also with Ctrl, Alt or Shift, or Ctrl or Alt with a letter. It works at once.</source>
        <translation>Pilih satu tombol lalu tekan yang baru: F1 sampai F12, boleh dengan Ctrl, Alt, atau Shift, atau Ctrl atau Alt dengan huruf. Langsung berlaku.</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Semua tombol seperti semula</translation>
    </message>
    <message>
        <source>%1 again: %2</source>
        <translation>Kembali ke %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be used: it is needed for typing. Take a function key, or Ctrl or Alt with a letter.</source>
        <translation>%1 tidak dapat dipakai: dibutuhkan untuk mengetik. Pakai tombol fungsi, atau Ctrl atau Alt dengan huruf.</translation>
    </message>
    <message>
        <source>%1 is taken: %2. Give that another key first.</source>
        <translation>%1 sudah dipakai: %2. Beri itu tombol lain dulu.</translation>
    </message>
</context>
<context>
    <name>laci::LastSale</name>
    <message>
        <source>The last sale</source>
        <translation>Penjualan terakhir</translation>
    </message>
    <message>
        <source>Print again</source>
        <extracomment>prints the receipt of the last sale once more</extracomment>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>opens the last sale</extracomment>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>kembali %1</translation>
    </message>
    <message>
        <source>Last sale: %1</source>
        <translation>Terakhir: %1</translation>
    </message>
</context>
<context>
    <name>laci::LockScreen</name>
    <message>
        <source>Who is at the till?</source>
        <translation>Siapa di kasir?</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Siapa yang menggantikan?</translation>
    </message>
    <message>
        <source>The people of the shop cannot be read. Try again; if it stays so, start Laci anew.</source>
        <translation>Daftar orang tidak terbaca. Coba lagi; bila tetap begitu, jalankan ulang Laci.</translation>
    </message>
    <message>
        <source>The till is locked. Cart and payments stay as they are.</source>
        <translation>Kasir terkunci. Keranjang dan pembayaran tetap seperti adanya.</translation>
    </message>
    <message>
        <source>The cart stays as it is.</source>
        <translation>Keranjang tidak berubah.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Gantikan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Baca lagi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>Pilih nama Anda dulu.</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Ketik PIN.</translation>
    </message>
</context>
<context>
    <name>laci::MainWindow</name>
    <message>
        <source>Late money came in for %1.</source>
        <translation>Uang terlambat masuk untuk %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Laci (training)</source>
        <translation>Laci (latihan)</translation>
    </message>
    <message>
        <source>Laci</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Jual</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setelan</translation>
    </message>
    <message>
        <source>Not added: this sale is being paid. Leave the payment first, then scan again.</source>
        <translation>Tidak ditambahkan: penjualan ini sedang dibayar. Tinggalkan pembayaran dulu, lalu pindai lagi.</translation>
    </message>
    <message>
        <source>Open a shift first; then this sale can be paid.</source>
        <translation>Buka shift dulu; lalu penjualan ini dapat dibayar.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>%1 locks the till when the shop has people with a PIN: Settings, People.</source>
        <extracomment>%1 is a key</extracomment>
        <translation>%1 mengunci kasir bila toko punya orang dengan PIN: Setelan, Orang.</translation>
    </message>
    <message>
        <source>shift open</source>
        <translation>shift buka</translation>
    </message>
</context>
<context>
    <name>laci::ManagerSection</name>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Throw the changes away?</source>
        <translation>Buang perubahan?</translation>
    </message>
    <message>
        <source>What you changed is not saved.</source>
        <translation>Perubahan belum disimpan.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Pertahankan</translation>
    </message>
</context>
<context>
    <name>laci::MethodList</name>
    <message>
        <source>Ways to pay</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>The best one that answers</source>
        <translation>Yang terbaik dan menjawab</translation>
    </message>
    <message>
        <source>every e-wallet</source>
        <translation>semua e-wallet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>The shop&apos;s own code: compare by hand</source>
        <translation>Kode toko sendiri: cocokkan manual</translation>
    </message>
</context>
<context>
    <name>laci::ModifierSection</name>
    <message>
        <source>New question</source>
        <translation>Pertanyaan baru</translation>
    </message>
    <message>
        <source>No questions yet. Size, sugar or topping, for example; which product asks which is set in the product.</source>
        <translation>Belum ada pertanyaan, misalnya ukuran, gula atau topping. Barang mana yang menanyakannya diatur di barangnya.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Paling sedikit</translation>
    </message>
    <message>
        <source>0: may be left open</source>
        <translation>0: boleh dilewati</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Paling banyak</translation>
    </message>
    <message>
        <source>1: only one of them</source>
        <translation>1: hanya satu</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Costs more</source>
        <translation>Tambah harga</translation>
    </message>
    <message>
        <source>Remove this choice</source>
        <translation>Hapus pilihan ini</translation>
    </message>
    <message>
        <source>Write what is asked, such as Size.</source>
        <translation>Tulis yang ditanyakan, misalnya Ukuran.</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis namanya.</translation>
    </message>
    <message>
        <source>An amount such as 3.000, or nothing</source>
        <translation>Jumlah seperti 3.000, atau kosong</translation>
    </message>
    <message>
        <source>Write at least one choice.</source>
        <translation>Tulis paling sedikit satu pilihan.</translation>
    </message>
    <message>
        <source>1 to %1, as many as there are choices</source>
        <translation>1 sampai %1, sebanyak pilihannya</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 sampai %1</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 dihapus.</translation>
    </message>
</context>
<context>
    <name>laci::ModifierSheet</name>
    <message>
        <source>choose %1</source>
        <translation>pilih %1</translation>
    </message>
    <message>
        <source>as many as wanted, or none</source>
        <translation>boleh berapa saja, atau tidak</translation>
    </message>
    <message>
        <source>up to %1, or none</source>
        <translation>sampai %1, atau tidak</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no extra</source>
        <translation>tanpa tambahan</translation>
    </message>
    <message>
        <source>At most %1. Take one away first.</source>
        <translation>Paling banyak %1. Lepas satu dulu.</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n more.</source>
        <translation>
            <numerusform>Pilih %n lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::OrderCard</name>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order #%1</source>
        <translation>Pesanan #%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a line of the order: %1 quantity, %2 product</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>dan %n baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>%1 (in the prices)</source>
        <translation>%1 (dalam harga)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Sisa tagihan</translation>
    </message>
</context>
<context>
    <name>laci::OrderDetail</name>
    <message>
        <source>Open the payment</source>
        <translation>Buka pembayaran</translation>
    </message>
    <message>
        <source>Check with the gateway</source>
        <translation>Cek ke gateway</translation>
    </message>
    <message>
        <source>Choose an order to see what happened to it.</source>
        <translation>Pilih pesanan untuk melihat riwayatnya.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 how it was paid, %2 amount, %3 when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Bertanya ke %1…</translation>
    </message>
    <message>
        <source>%1 answered “%2” at %3.</source>
        <extracomment>%1 gateway, %2 its answer, %3 time of day</extracomment>
        <translation>%1 menjawab “%2” pukul %3.</translation>
    </message>
    <message>
        <source>Decide about the late money</source>
        <translation>Putuskan uang terlambat</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Struk…</translation>
    </message>
    <message>
        <source>The order in detail</source>
        <translation>Rincian pesanan</translation>
    </message>
    <message>
        <source>Refund not certain…</source>
        <translation>Pengembalian belum pasti…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Kembalikan…</translation>
    </message>
    <message>
        <source>Asking about the refund…</source>
        <translation>Menanyakan pengembalian…</translation>
    </message>
    <message>
        <source>No printer is set up. Here is the receipt on the screen.</source>
        <translation>Belum ada printer. Ini struknya di layar.</translation>
    </message>
    <message>
        <source>A copy of %1 goes to the printer.</source>
        <extracomment>%1 is the number of a receipt</extracomment>
        <translation>Salinan %1 dikirim ke printer.</translation>
    </message>
</context>
<context>
    <name>laci::OrderStory</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Diskon %1</translation>
    </message>
    <message>
        <source>Price changed; the catalogue says %1</source>
        <extracomment>a price that was changed for this sale; %1 is the catalogue&apos;s</extracomment>
        <translation>Harga diubah; di katalog %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>%1 in the prices: %2</source>
        <extracomment>%1 is a tax, %2 an amount</extracomment>
        <translation>Harga termasuk %1: %2</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>For %1</source>
        <extracomment>%1 is a customer&apos;s name</extracomment>
        <translation>Untuk %1</translation>
    </message>
    <message>
        <source>Cashier: %1</source>
        <extracomment>%1 is a cashier</extracomment>
        <translation>Kasir: %1</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Received %1, change %2</source>
        <extracomment>cash: %1 what the customer gave, %2 what he got back</extracomment>
        <translation>Diterima %1, kembalian %2</translation>
    </message>
    <message>
        <source>Fee paid by the customer: %1</source>
        <extracomment>%1 is an amount the customer paid on top</extracomment>
        <translation>Biaya dibayar pelanggan: %1</translation>
    </message>
    <message>
        <source>Confirmed by hand, not by the gateway</source>
        <translation>Dikonfirmasi orang, bukan gateway</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <extracomment>%1 our own reference, %2 the gateway&apos;s</extracomment>
        <translation>Referensi %1</translation>
    </message>
    <message>
        <source>Reference %1 · %2</source>
        <translation>Referensi %1 · %2</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>The goods did not go back on the shelf.</source>
        <translation>Barang tidak kembali ke stok.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 who approved it, %2 the reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
</context>
<context>
    <name>laci::OrdersModel</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a row of the list of orders: %1 how it was paid, %2 the customer&apos;s name</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>laci::OrdersPage</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a filter and how many orders it holds: &quot;Waiting 2&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Late money</source>
        <translation>Uang terlambat</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>No orders today yet.</source>
        <translation>Belum ada pesanan hari ini.</translation>
    </message>
    <message>
        <source>Nobody is waiting to pay.</source>
        <translation>Tidak ada yang menunggu bayar.</translation>
    </message>
    <message>
        <source>Everything is certain.</source>
        <translation>Semuanya sudah pasti.</translation>
    </message>
    <message>
        <source>No money came late.</source>
        <translation>Tidak ada uang terlambat.</translation>
    </message>
    <message>
        <source>Nothing was paid today yet.</source>
        <translation>Belum ada yang lunas hari ini.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>No orders in these days.</source>
        <translation>Tidak ada pesanan pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Nothing was paid in these days.</source>
        <translation>Tidak ada yang lunas pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Nothing was given back today.</source>
        <translation>Hari ini tidak ada pengembalian.</translation>
    </message>
    <message>
        <source>Nothing was given back in these days.</source>
        <translation>Tidak ada pengembalian pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Number, amount, reference or customer</source>
        <translation>Nomor, jumlah, referensi, atau pelanggan</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Cari pesanan</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>orders</source>
        <extracomment>part of a file name: no blanks and no slashes</extracomment>
        <translation>pesanan</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Ekspor pesanan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabel</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>
            <numerusform>%n pesanan ditulis ke %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::PaidView</name>
    <message>
        <source>Paid · %1</source>
        <extracomment>%1 is how it was paid: &quot;Cash&quot;, &quot;QRIS · GoBiz&quot;</extracomment>
        <translation>Lunas · %1</translation>
    </message>
    <message>
        <source>Total %1 · received %2</source>
        <translation>Total %1 · diterima %2</translation>
    </message>
    <message>
        <source>Order #%1</source>
        <translation>Pesanan #%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>rounded from %1 to a multiple of %2</source>
        <translation>dibulatkan dari %1 ke kelipatan %2</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Transaksi baru</translation>
    </message>
    <message>
        <source>%1, confirmed by hand</source>
        <translation>%1, dikonfirmasi manual</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Cetak struk</translation>
    </message>
    <message>
        <source>Receipt: save or send</source>
        <translation>Struk: simpan atau kirim</translation>
    </message>
    <message>
        <source>Send the receipt</source>
        <translation>Kirim struk</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>one of several tenders: %1 way, %2 amount</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Total %1 = %2</source>
        <translation>Total %1 = %2</translation>
    </message>
</context>
<context>
    <name>laci::Parking</name>
    <message>
        <source>Put this cart aside</source>
        <translation>Parkir keranjang ini</translation>
    </message>
    <message>
        <source>Under which name</source>
        <translation>Dengan nama</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Parked (%1)</source>
        <translation>Parkir (%1)</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Parkir</translation>
    </message>
    <message>
        <source>Write a name by which you will know it again.</source>
        <translation>Tulis nama supaya mudah dikenali.</translation>
    </message>
    <message>
        <source>The open cart was put aside as “%1”.</source>
        <translation>Keranjang tadi diparkir sebagai “%1”.</translation>
    </message>
    <message>
        <source>Somebody else has taken that cart already.</source>
        <translation>Keranjang itu sudah diambil orang lain.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1” dihapus.</translation>
    </message>
    <message>
        <source>Nothing is put aside.</source>
        <translation>Tidak ada yang diparkir.</translation>
    </message>
    <message>
        <source>Parked carts</source>
        <translation>Keranjang yang diparkir</translation>
    </message>
    <message>
        <source>The open cart is put aside first.</source>
        <translation>Keranjang yang terbuka diparkir dulu.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Hapus %1</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message>
        <source>%1 in it. It does not come back.</source>
        <translation>Isinya %1. Tidak bisa dikembalikan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>laci::PayPage</name>
    <message>
        <source>Check now</source>
        <translation>Cek sekarang</translation>
    </message>
    <message>
        <source>Customer says he has paid</source>
        <translation>Pelanggan bilang sudah bayar</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Kembali ke kode</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Ganti metode</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Cancel and back to the cart</source>
        <translation>Batalkan, kembali ke keranjang</translation>
    </message>
    <message>
        <source>Cancel this order</source>
        <translation>Batalkan pesanan ini</translation>
    </message>
    <message>
        <source>Back to the cart</source>
        <translation>Kembali ke keranjang</translation>
    </message>
    <message>
        <source>Serve the next, keep watching</source>
        <translation>Layani berikutnya, tetap dipantau</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Biarkan terbuka</translation>
    </message>
    <message>
        <source>There is no gateway for QRIS that could be used now. Turn one on in Settings.</source>
        <translation>Tidak ada gateway QRIS yang bisa dipakai sekarang. Nyalakan di Setelan.</translation>
    </message>
    <message>
        <source>Choose first: check now, the next customer, or another method.</source>
        <translation>Pilih dulu: cek sekarang, pelanggan berikutnya, atau metode lain.</translation>
    </message>
    <message>
        <source>Confirm by hand</source>
        <translation>Konfirmasi manual</translation>
    </message>
    <message>
        <source>Nothing came of it</source>
        <translation>Anggap tidak jadi</translation>
    </message>
    <message>
        <source>Withdraw the code</source>
        <translation>Batalkan kode</translation>
    </message>
    <message>
        <source>%1 costs the customer a fee</source>
        <extracomment>%1 is a way to pay</extracomment>
        <translation>%1: ada biaya untuk pelanggan</translation>
    </message>
    <message>
        <source>The customer pays %1: %2 for the goods and %3 as a fee. Ask whether that is all right.</source>
        <translation>Pelanggan membayar %1: harga %2 dan biaya %3. Tanyakan dulu apakah setuju.</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>Setuju, %1</translation>
    </message>
    <message>
        <source>Another method</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The same goods were just sold</source>
        <translation>Transaksi yang sama baru saja ada</translation>
    </message>
    <message>
        <source>At %1 sale %2 had the same goods for %3. Is this another customer?</source>
        <extracomment>%1 time of day, %2 number of the earlier sale, %3 amount</extracomment>
        <translation>Baru saja (%1) ada transaksi yang sama: %2, %3. Tagih lagi?</translation>
    </message>
    <message>
        <source>Another customer: charge</source>
        <translation>Pelanggan lain: tagih lagi</translation>
    </message>
    <message>
        <source>Show that sale</source>
        <translation>Lihat transaksi itu</translation>
    </message>
    <message>
        <source>Confirm %1 by hand</source>
        <translation>Konfirmasi manual %1</translation>
    </message>
    <message>
        <source>Nothing came of %1</source>
        <translation>Anggap %1 tidak jadi</translation>
    </message>
    <message>
        <source>%1 has not said that it was paid. Confirm only what you have seen in the account itself; it stands apart in every report.</source>
        <translation>%1 belum menyatakan lunas. Konfirmasikan hanya uang yang sudah Anda lihat di rekening; ini dipisahkan di setiap laporan.</translation>
    </message>
    <message>
        <source>%1 has not said what became of it. If money comes after all, Laci reports it under late money.</source>
        <translation>%1 belum menyatakan hasilnya. Bila uangnya ternyata masuk, Laci melaporkannya sebagai uang terlambat.</translation>
    </message>
    <message>
        <source>The money is here</source>
        <translation>Uangnya sudah masuk</translation>
    </message>
    <message>
        <source>for example: seen in the account statement</source>
        <translation>misalnya: terlihat di mutasi rekening</translation>
    </message>
    <message>
        <source>for example: the customer has left</source>
        <translation>misalnya: pelanggan sudah pergi</translation>
    </message>
    <message>
        <source>Withdraw the code?</source>
        <translation>Batalkan kode?</translation>
    </message>
    <message>
        <source>%1 is asked to cancel the code for %2. If the customer was quicker, it stays paid.</source>
        <translation>%1 diminta membatalkan kode %2. Bila pelanggan lebih dulu membayar, tetap lunas.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Batalkan kode</translation>
    </message>
    <message>
        <source>a part of %1</source>
        <extracomment>under the amount of a code that is only a part of the bill</extracomment>
        <translation>bagian dari %1</translation>
    </message>
    <message>
        <source>A copy is being printed.</source>
        <translation>Salinan sedang dicetak.</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Struk sedang dicetak.</translation>
    </message>
    <message>
        <source>The QR is being printed.</source>
        <translation>QR sedang dicetak.</translation>
    </message>
    <message>
        <source>Nobody reports to Laci what comes in over the shop&apos;s own code. Confirm only what you have seen in the account itself, never a picture on the customer&apos;s phone; it stands apart in every report.</source>
        <translation>Tidak ada yang memberi tahu Laci uang yang masuk lewat kode toko. Konfirmasi hanya yang Anda lihat di rekening, jangan dari gambar di HP pelanggan; tercatat terpisah di setiap laporan.</translation>
    </message>
    <message>
        <source>If the customer pays this code after all, only the account shows it. Take the code away from him first.</source>
        <translation>Kalau kode ini tetap dibayar, hanya rekening yang menunjukkannya. Singkirkan kodenya dulu dari pelanggan.</translation>
    </message>
    <message>
        <source>This order is partly paid</source>
        <translation>Pesanan ini baru dibayar sebagian</translation>
    </message>
    <message>
        <source>%1 came in, %2 is still due. Go on with the payment, or give the money back and cancel the order.</source>
        <translation>%1 sudah masuk, sisa %2. Lanjutkan pembayaran, atau kembalikan uang dan batalkan pesanan.</translation>
    </message>
    <message>
        <source>Go on with the payment</source>
        <translation>Lanjutkan pembayaran</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>money to be given back: %1 amount, %2 way</extracomment>
        <translation>%1 lewat %2</translation>
    </message>
    <message>
        <source>Give the customer %1 out of the drawer.</source>
        <translation>Berikan %1 dari laci ke pelanggan.</translation>
    </message>
    <message>
        <source>Give back %1 where it came from, in the gateway&apos;s own app; Laci writes down that you did.</source>
        <translation>Kembalikan %1 ke asalnya lewat aplikasi gateway; Laci mencatat bahwa Anda melakukannya.</translation>
    </message>
    <message>
        <source>The order is cancelled.</source>
        <translation>Pesanan dibatalkan.</translation>
    </message>
    <message>
        <source>Give %1 back</source>
        <translation>Kembalikan %1</translation>
    </message>
    <message>
        <source>Give back and cancel</source>
        <translation>Kembalikan dan batalkan</translation>
    </message>
    <message>
        <source>for example: the customer has not enough money</source>
        <translation>misalnya: uang pelanggan tidak cukup</translation>
    </message>
    <message>
        <source>Print the QR</source>
        <translation>Cetak QR</translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation>Bagian: %1</translation>
    </message>
    <message>
        <source>Pay a part…</source>
        <translation>Bayar sebagian…</translation>
    </message>
    <message>
        <source>%1 is then still due</source>
        <translation>sisanya nanti %1</translation>
    </message>
    <message>
        <source>Several ways for one bill</source>
        <translation>Satu tagihan, beberapa cara</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Transaksi baru</translation>
    </message>
    <message>
        <source>Serve the next, look later</source>
        <translation>Layani berikutnya, cek nanti</translation>
    </message>
</context>
<context>
    <name>laci::PaySession</name>
    <message>
        <source>Short by %1.</source>
        <translation>Kurang %1.</translation>
    </message>
    <message>
        <source>%1 is far more than the bill. Check the amount.</source>
        <translation>%1 jauh melebihi tagihan. Periksa jumlahnya.</translation>
    </message>
    <message>
        <source>A part is more than nothing and less than %1.</source>
        <translation>Bagian harus lebih dari nol dan kurang dari %1.</translation>
    </message>
</context>
<context>
    <name>laci::PaymentsPart</name>
    <message>
        <source>Most rupiah for one QRIS payment</source>
        <translation>Batas rupiah satu pembayaran QRIS</translation>
    </message>
    <message>
        <source>What the shop wants to take at once; more is offered by other ways</source>
        <translation>Yang mau diterima toko sekaligus; lebih dari itu lewat cara lain</translation>
    </message>
    <message>
        <source>A person confirms; never chosen by itself</source>
        <translation>Dikonfirmasi orang; tidak pernah dipilih otomatis</translation>
    </message>
    <message>
        <source>off</source>
        <translation>mati</translation>
    </message>
    <message>
        <source>on</source>
        <translation>nyala</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>bermasalah</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>belum ditanya</translation>
    </message>
    <message>
        <source>slow · %1 s</source>
        <extracomment>%1 seconds, like 2,4</extracomment>
        <translation>lambat · %1 dtk</translation>
    </message>
    <message>
        <source>healthy · %1 ms</source>
        <translation>sehat · %1 md</translation>
    </message>
    <message>
        <source>No order is chosen yet: the cheapest is tried first. Drag a gateway to its place, or use Ctrl+Up and Ctrl+Down.</source>
        <translation>Urutan belum dipilih: yang termurah dicoba dulu. Seret gateway ke tempatnya, atau pakai Ctrl+Atas dan Ctrl+Bawah.</translation>
    </message>
    <message>
        <source>The first that is well and can take the amount is used. Drag a gateway to its place, or use Ctrl+Up and Ctrl+Down.</source>
        <translation>Yang pertama sehat dan bisa menerima jumlahnya dipakai. Seret gateway ke tempatnya, atau pakai Ctrl+Atas dan Ctrl+Bawah.</translation>
    </message>
    <message>
        <source>Order when automatic</source>
        <translation>Urutan bila otomatis</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Lebih dulu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Lebih nanti</translation>
    </message>
</context>
<context>
    <name>laci::PeoplePart</name>
    <message>
        <source>Minutes without a touch until the till locks itself</source>
        <translation>Menit tanpa sentuhan sampai kasir terkunci sendiri</translation>
    </message>
    <message>
        <source>0: never</source>
        <translation>0: tidak pernah</translation>
    </message>
    <message>
        <source>Add the owner…</source>
        <translation>Tambah pemilik…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Tambah orang…</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet, so nobody is asked who they are and everybody may everything. The first person is the owner.</source>
        <translation>Belum ada yang punya PIN, jadi tidak ada yang ditanya dan semua orang boleh segalanya. Orang pertama adalah pemilik.</translation>
    </message>
    <message>
        <source>last here %1 %2</source>
        <translation>terakhir %1 %2</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>belum pernah masuk</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Tidak bekerja lagi</translation>
    </message>
    <message>
        <source>%1 · locked until %2 after wrong PINs</source>
        <translation>%1 · terkunci sampai %2 karena PIN salah</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ubah %1</translation>
    </message>
</context>
<context>
    <name>laci::PictureBox</name>
    <message>
        <source>Picture…</source>
        <translation>Gambar…</translation>
    </message>
    <message>
        <source>Choose a picture from a file</source>
        <translation>Pilih gambar dari berkas</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Take the picture in the clipboard</source>
        <translation>Ambil gambar dari papan klip</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Hapus gambar</translation>
    </message>
    <message>
        <source>Or drop a picture here.</source>
        <translation>Atau jatuhkan gambar di sini.</translation>
    </message>
    <message>
        <source>This is no picture Laci can read. Use PNG, JPEG, WebP or BMP.</source>
        <translation>Gambar ini tidak terbaca. Pakai PNG, JPEG, WebP atau BMP.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Pilih gambar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>laci::PinPair</name>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>PIN, 4 sampai 8 angka</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>PIN yang sama sekali lagi</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>Keduanya tidak sama. Ketik ulang.</translation>
    </message>
</context>
<context>
    <name>laci::PinRow</name>
    <message>
        <source>Present PIN</source>
        <translation>PIN sekarang</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN penyelia</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ulangi PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Ganti PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Pasang PIN</translation>
    </message>
    <message>
        <source>Nobody can confirm a payment by hand or decide about late money before a PIN is set.</source>
        <translation>Sebelum PIN dipasang, tidak ada yang bisa mengonfirmasi manual atau memutuskan uang terlambat.</translation>
    </message>
    <message>
        <source>A PIN is set. It is asked for when a payment is confirmed by hand or late money is decided.</source>
        <translation>PIN sudah dipasang. PIN diminta saat konfirmasi manual dan saat memutuskan uang terlambat.</translation>
    </message>
    <message>
        <source>At least four digits.</source>
        <translation>Paling sedikit empat angka.</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>Keduanya tidak sama. Ketik ulang.</translation>
    </message>
    <message>
        <source>The new PIN is stored in the keychain.</source>
        <translation>PIN baru tersimpan di keychain.</translation>
    </message>
    <message>
        <source>The keychain cannot be used, so the PIN is as it was. Unlock it, or set LACI_SECRET_TILL_SUPERVISOR_PIN for this program.</source>
        <translation>Keychain tidak bisa dipakai, jadi PIN tidak berubah. Buka kuncinya, atau isi LACI_SECRET_TILL_SUPERVISOR_PIN untuk program ini.</translation>
    </message>
</context>
<context>
    <name>laci::PriceCheck</name>
    <message>
        <source>What does it cost?</source>
        <translation>Cek harga</translation>
    </message>
    <message>
        <source>Scan it, or write its name or code</source>
        <translation>Pindai, atau tulis nama atau kodenya</translation>
    </message>
    <message>
        <source>The cart stays as it is.</source>
        <translation>Keranjang tidak berubah.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>Stok %1</translation>
    </message>
    <message>
        <source>Stock is not counted</source>
        <translation>Stok tidak dihitung</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>laci::PriceListSection</name>
    <message>
        <source>New price list</source>
        <translation>Daftar harga baru</translation>
    </message>
    <message>
        <source>No price lists yet. In its days a list&apos;s lower price is the one that is asked for.</source>
        <translation>Belum ada daftar harga. Selama harinya berlaku, harga yang lebih rendah di daftar itulah yang dipakai.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Ramadan promotion</source>
        <translation>Promo Ramadan</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>21-11-2026</source>
        <translation>21-11-2026</translation>
    </message>
    <message>
        <source>Empty: always</source>
        <translation>Kosong: sejak dulu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Empty: no end</source>
        <translation>Kosong: seterusnya</translation>
    </message>
    <message>
        <source>Prices in this list</source>
        <translation>Harga di daftar ini</translation>
    </message>
    <message>
        <source>Scan, or write a code or name</source>
        <translation>Pindai, atau tulis kode atau nama</translation>
    </message>
    <message>
        <source>Product for this list</source>
        <translation>Barang untuk daftar ini</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Daftar harga</translation>
    </message>
    <message>
        <source>always</source>
        <translation>selalu</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>mulai %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n price(s)</source>
        <translation>
            <numerusform>%1 · %n harga</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>lewat</translation>
    </message>
    <message>
        <source>later</source>
        <translation>nanti</translation>
    </message>
    <message>
        <source>now</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>biasanya %1</translation>
    </message>
    <message>
        <source>No product has the code %1.</source>
        <translation>Tidak ada barang dengan kode %1.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada hasil untuk “%1”.</translation>
    </message>
    <message>
        <source>More than one product is called “%1”. Write more of its name.</source>
        <translation>Lebih dari satu barang bernama “%1”. Tulis lebih lengkap.</translation>
    </message>
    <message>
        <source>Price in this list, usually %1</source>
        <translation>Harga di daftar ini, biasanya %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis namanya.</translation>
    </message>
    <message>
        <source>Write a day such as 21-11-2026.</source>
        <translation>Tulis tanggal seperti 21-11-2026.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Hari terakhir sebelum hari pertama.</translation>
    </message>
    <message>
        <source>Add at least one product.</source>
        <translation>Tambahkan paling sedikit satu barang.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 dihapus.</translation>
    </message>
</context>
<context>
    <name>laci::PricingForm</name>
    <message>
        <source>Wholesale prices</source>
        <translation>Harga grosir</translation>
    </message>
    <message>
        <source>From this many on, each costs so much.</source>
        <translation>Mulai dari jumlah ini, harga satuannya sekian.</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>Harga grosir</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>This many together cost so much, such as 3 for 10.000.</source>
        <translation>Sejumlah ini harganya sekian, misalnya 3 untuk 10.000.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Price each</source>
        <translation>Harga satuan</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Harga paket</translation>
    </message>
    <message>
        <source>Remove this price</source>
        <translation>Hapus harga ini</translation>
    </message>
    <message>
        <source>More than 1</source>
        <translation>Lebih dari 1</translation>
    </message>
    <message>
        <source>Less than %1 each</source>
        <translation>Kurang dari %1 per satuan</translation>
    </message>
    <message>
        <source>Twice the same</source>
        <translation>Sudah ada</translation>
    </message>
    <message>
        <source>2 to 10.000</source>
        <translation>2 sampai 10.000</translation>
    </message>
    <message>
        <source>Less than %1, what they cost one by one</source>
        <translation>Kurang dari %1, harga bila satuan</translation>
    </message>
    <message>
        <source>An amount such as 10.000</source>
        <translation>Jumlah seperti 10.000</translation>
    </message>
</context>
<context>
    <name>laci::PrinterPart</name>
    <message>
        <source>Receipt printer</source>
        <translation>Printer struk</translation>
    </message>
    <message>
        <source>In the network (address)</source>
        <translation>Di jaringan (alamat)</translation>
    </message>
    <message>
        <source>USB or serial (device)</source>
        <translation>USB atau serial (perangkat)</translation>
    </message>
    <message>
        <source>Printer of this computer, as a receipt printer</source>
        <translation>Printer komputer ini, sebagai printer struk</translation>
    </message>
    <message>
        <source>Printer of this computer, as an office page</source>
        <translation>Printer komputer ini, sebagai halaman kantor</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Letaknya</translation>
    </message>
    <message>
        <source>Network: 192.168.1.50 or 192.168.1.50:9100. USB: /dev/usb/lp0. Windows: COM3. Else the printer&apos;s name.</source>
        <translation>Jaringan: 192.168.1.50 atau 192.168.1.50:9100. USB: /dev/usb/lp0. Windows: COM3. Selain itu nama printernya.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>80 mm, 48 letters in a line</source>
        <translation>80 mm, 48 huruf sebaris</translation>
    </message>
    <message>
        <source>58 mm, 32 letters in a line</source>
        <translation>58 mm, 32 huruf sebaris</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Huruf beraksen</translation>
    </message>
    <message>
        <source>Try the test page: é and ñ have to look right.</source>
        <translation>Coba halaman uji: é dan ñ harus tampil benar.</translation>
    </message>
    <message>
        <source>Print without accents</source>
        <translation>Cetak tanpa aksen</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Drawn by Laci (old printers)</source>
        <translation>Digambar Laci (printer lama)</translation>
    </message>
    <message>
        <source>Drawn by the printer</source>
        <translation>Digambar printer</translation>
    </message>
    <message>
        <source>Print each receipt by itself</source>
        <translation>Cetak tiap struk otomatis</translation>
    </message>
    <message>
        <source>Cut the paper after each receipt</source>
        <translation>Potong kertas setelah tiap struk</translation>
    </message>
    <message>
        <source>Open the drawer for cash</source>
        <translation>Buka laci uang untuk tunai</translation>
    </message>
    <message>
        <source>Picture above the shop&apos;s name</source>
        <translation>Gambar di atas nama toko</translation>
    </message>
    <message>
        <source>Black on white prints best</source>
        <translation>Hitam di atas putih paling jelas</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>Cari printer</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Cetak halaman uji</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci uang</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>Printer komputer ini</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>None was found on this computer. A printer in the network is reached by its address.</source>
        <translation>Tidak ada yang ditemukan di komputer ini. Printer jaringan dicapai lewat alamatnya.</translation>
    </message>
    <message>
        <source>No printer is set up. Choose one above.</source>
        <translation>Belum ada printer. Pilih di atas.</translation>
    </message>
    <message>
        <source>Sent to the printer…</source>
        <translation>Dikirim ke printer…</translation>
    </message>
    <message>
        <source>Printed. Does the paper look right?</source>
        <translation>Tercetak. Apakah kertasnya benar?</translation>
    </message>
    <message>
        <source>The printer was told to open the drawer.</source>
        <translation>Printer sudah disuruh membuka laci.</translation>
    </message>
</context>
<context>
    <name>laci::ProductEditor</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>What it cost before</source>
        <translation>Harga sebelumnya</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Throw the changes away?</source>
        <translation>Buang perubahan?</translation>
    </message>
    <message>
        <source>%1 was changed and not saved.</source>
        <translation>%1 diubah dan belum disimpan.</translation>
    </message>
    <message>
        <source>The new product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>name of a copied product</extracomment>
        <translation>%1 (salinan)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>modal %1</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
</context>
<context>
    <name>laci::ProductForm</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>12.500 or 12,5rb</source>
        <translation>12.500 atau 12,5rb</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>what the shop pays</source>
        <translation>harga beli toko</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Asked when it is sold</source>
        <translation>Ditanyakan saat dijual</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Dijual</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>buah</translation>
    </message>
    <message>
        <source>Sold at a loss of %1</source>
        <translation>Rugi %1</translation>
    </message>
    <message>
        <source>Margin %1 (%2)</source>
        <extracomment>%1 is money, %2 a percentage of the price</extracomment>
        <translation>Margin %1 (%2)</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Tulis namanya.</translation>
    </message>
    <message>
        <source>Write an amount such as 12.500 or 12,5rb.</source>
        <translation>Tulis jumlah seperti 12.500 atau 12,5rb.</translation>
    </message>
    <message>
        <source>Write an amount such as 9.000, or nothing.</source>
        <translation>Tulis jumlah seperti 9.000, atau kosongkan.</translation>
    </message>
</context>
<context>
    <name>laci::ProductList</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>stock %1</source>
        <translation>stok %1</translation>
    </message>
    <message>
        <source>%1 in the cart</source>
        <translation>%1 di keranjang</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>stock in a row, few are left: &quot;sisa 9&quot;</extracomment>
        <translation>sisa %1</translation>
    </message>
</context>
<context>
    <name>laci::ProductsSection</name>
    <message>
        <source>%1 is in the catalogue now.</source>
        <translation>%1 sudah ada di katalog.</translation>
    </message>
    <message>
        <source>Name, SKU or barcode</source>
        <translation>Nama, SKU atau barcode</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Cari barang</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Impor CSV</translation>
    </message>
    <message>
        <source>A price list as CSV. An XLSX file is saved as CSV first, in Excel or LibreOffice.</source>
        <translation>Daftar harga dalam CSV. Berkas XLSX disimpan dulu sebagai CSV di Excel atau LibreOffice.</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>No longer sold too</source>
        <translation>Termasuk yang tidak dijual</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>Any stock</source>
        <translation>Semua stok</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Menipis</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>By SKU</source>
        <translation>Menurut SKU</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Menurut harga</translation>
    </message>
    <message>
        <source>By stock</source>
        <translation>Menurut stok</translation>
    </message>
    <message>
        <source>By margin</source>
        <translation>Menurut margin</translation>
    </message>
    <message>
        <source>By last change</source>
        <translation>Terakhir diubah</translation>
    </message>
    <message>
        <source>Falling: the largest first</source>
        <translation>Menurun: terbesar dulu</translation>
    </message>
    <message>
        <source>Rising: the smallest first</source>
        <translation>Menaik: terkecil dulu</translation>
    </message>
    <message>
        <source>No product has the code %1 yet: it is the barcode of a new one.</source>
        <translation>Belum ada barang dengan kode %1: kode ini menjadi barcode barang baru.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n ditemukan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words, or another filter.</source>
        <translation>Tidak ada hasil. Coba kata yang lebih sedikit atau lebih pendek, atau saringan lain.</translation>
    </message>
    <message>
        <source>No products yet. Add one, or import a price list (CSV).</source>
        <translation>Belum ada barang. Tambah satu, atau impor daftar harga (CSV).</translation>
    </message>
    <message>
        <source>Save the price list</source>
        <translation>Simpan daftar harga</translation>
    </message>
    <message>
        <source>Price list (*.csv)</source>
        <translation>Daftar harga (*.csv)</translation>
    </message>
    <message>
        <source>products.csv</source>
        <translation>barang.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) saved in %1.</source>
        <translation>
            <numerusform>%n barang disimpan di %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::ProposalSection</name>
    <message>
        <source>What the gateway proposes</source>
        <translation>Usulan gateway</translation>
    </message>
    <message>
        <source>Choose all that are new</source>
        <translation>Pilih semua yang baru</translation>
    </message>
    <message>
        <source>Fetch from %1</source>
        <translation>Ambil dari %1</translation>
    </message>
    <message>
        <source>GoBiz and Juadah keep a list of products. Switch one of them on in Settings, then its list can be fetched here.</source>
        <translation>GoBiz dan Juadah punya daftar barang. Aktifkan salah satunya di Setelan, lalu daftarnya dapat diambil di sini.</translation>
    </message>
    <message>
        <source>Fetch the list, choose what is wanted, take it over. Nothing changes before that.</source>
        <translation>Ambil daftarnya, pilih yang diinginkan, lalu ambil alih. Sebelum itu tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>%1 is asked</source>
        <translation>Bertanya ke %1</translation>
    </message>
    <message>
        <source>%1 has no products.</source>
        <translation>%1 tidak punya barang.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) at %1.</source>
        <translation>
            <numerusform>%n barang di %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <translation>tanpa harga</translation>
    </message>
    <message>
        <source>here: %1, %2</source>
        <translation>di sini: %1, %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>different</source>
        <translation>berbeda</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n</source>
        <translation>
            <numerusform>Ambil %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken over.</source>
        <translation>
            <numerusform>%n barang diambil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: another product has the SKU.</source>
        <translation>
            <numerusform>%n tidak bisa: SKU-nya dipakai barang lain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::QrCard</name>
    <message>
        <source>NMID %1</source>
        <translation>NMID %1</translation>
    </message>
    <message>
        <source>QRIS of %1 for %2</source>
        <translation>QRIS %1 sebesar %2</translation>
    </message>
    <message>
        <source>Until the gateway lets the code expire</source>
        <translation>Sampai kode kedaluwarsa di gateway</translation>
    </message>
    <message>
        <source>Since the code was asked for</source>
        <translation>Sejak kode diminta</translation>
    </message>
    <message>
        <source>✓ Written down %1</source>
        <translation>✓ Pesanan dicatat %1</translation>
    </message>
    <message>
        <source>✓ QR verified</source>
        <translation>✓ QR terverifikasi</translation>
    </message>
    <message>
        <source>Check it yourself</source>
        <translation>Cek sendiri</translation>
    </message>
</context>
<context>
    <name>laci::QrView</name>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
</context>
<context>
    <name>laci::QuantityStepper</name>
    <message>
        <source>One %1 less</source>
        <extracomment>%1 is a product</extracomment>
        <translation>%1 kurang satu</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <extracomment>%1 is a product</extracomment>
        <translation>%1 tambah satu</translation>
    </message>
    <message>
        <source>How many %1 come back</source>
        <extracomment>%1 is a product</extracomment>
        <translation>Berapa %1 yang kembali</translation>
    </message>
</context>
<context>
    <name>laci::ReceiptPart</name>
    <message>
        <source>Name at the head</source>
        <translation>Nama di kepala struk</translation>
    </message>
    <message>
        <source>The shop&apos;s name, as in Shop</source>
        <translation>Nama toko, seperti di Toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Lines under the name</source>
        <translation>Baris di bawah nama</translation>
    </message>
    <message>
        <source>Picture above the name</source>
        <translation>Gambar di atas nama</translation>
    </message>
    <message>
        <source>Black on white prints best. Empty: none</source>
        <translation>Hitam di atas putih paling baik dicetak. Kosong: tanpa gambar</translation>
    </message>
    <message>
        <source>Last lines</source>
        <translation>Baris terakhir</translation>
    </message>
    <message>
        <source>Opening hours, how to exchange, a thank you. Empty: a short thank you</source>
        <translation>Jam buka, cara tukar, ucapan terima kasih. Kosong: terima kasih singkat</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>Lebar kertas</translation>
    </message>
    <message>
        <source>The width of the roll, not of the printer</source>
        <translation>Lebar gulungan, bukan lebar printer</translation>
    </message>
    <message>
        <source>80 mm, 48 letters in a line</source>
        <translation>80 mm, 48 huruf sebaris</translation>
    </message>
    <message>
        <source>58 mm, 32 letters in a line</source>
        <translation>58 mm, 32 huruf sebaris</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>So it will look</source>
        <translation>Akan terlihat begini</translation>
    </message>
    <message>
        <source>A sale that was never made. What you change shows here when you leave the field.</source>
        <translation>Penjualan yang tidak pernah ada. Perubahan terlihat di sini begitu kolom ditinggalkan.</translation>
    </message>
</context>
<context>
    <name>laci::ReconcileView</name>
    <message>
        <source>Both say the same.</source>
        <translation>Keduanya sama.</translation>
    </message>
    <message>
        <source>%1 has it, the books do not. Perhaps another till or another program took it.</source>
        <translation>Ada di %1, tidak ada di buku. Mungkin diterima kasir atau program lain.</translation>
    </message>
    <message>
        <source>The books have it, %1 does not. Look at the payment in Orders.</source>
        <translation>Ada di buku, tidak ada di %1. Lihat pembayarannya di Pesanan.</translation>
    </message>
    <message>
        <source>Another amount: the books say %1, %2 says %3.</source>
        <translation>Jumlahnya lain: di buku %1, di %2 %3.</translation>
    </message>
    <message>
        <source>Another state: “%1” in the books, not at %2. Laci has asked anew.</source>
        <translation>Statusnya lain: “%1” di buku, tidak begitu di %2. Laci sudah bertanya lagi.</translation>
    </message>
    <message>
        <source>The two do not agree.</source>
        <translation>Keduanya tidak cocok.</translation>
    </message>
    <message>
        <source>%1 gave no clear answer about it. Try again later.</source>
        <translation>%1 tidak memberi jawaban jelas. Coba lagi nanti.</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>lebih</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>kurang</translation>
    </message>
    <message>
        <source>different</source>
        <translation>berbeda</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>tanpa jawaban</translation>
    </message>
    <message>
        <source>No gateway is on, so there is nothing to hold against the books.</source>
        <translation>Tidak ada gateway yang nyala, jadi tidak ada yang bisa dicocokkan.</translation>
    </message>
    <message>
        <source>Asking %1 for its day…</source>
        <translation>Meminta catatan hari ini dari %1…</translation>
    </message>
    <message>
        <source>%1 of %2 payments</source>
        <translation>%1 dari %2 pembayaran</translation>
    </message>
    <message>
        <source>Neither %1 nor the books have a payment on this day.</source>
        <translation>Tidak ada pembayaran pada hari ini, baik di %1 maupun di buku.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and the books agree: %n payment(s).</source>
        <translation>
            <numerusform>%1 dan buku cocok: %n pembayaran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) do not agree; %1 do.</source>
        <translation>
            <numerusform>%n baris tidak cocok; %1 cocok.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid at %1: %2</source>
        <translation>Dibayar di %1: %2</translation>
    </message>
    <message>
        <source>kept as fees: %1</source>
        <translation>dipotong biaya: %1</translation>
    </message>
    <message>
        <source>the shop gets %1</source>
        <translation>toko menerima %1</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a word about the fee are counted in full</source>
        <translation>
            <numerusform>%n pembayaran tanpa keterangan biaya dihitung penuh</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keeps no list that Laci may read, so each payment was asked about and extras cannot be seen</source>
        <translation>%1 tidak punya daftar yang bisa dibaca Laci, jadi tiap pembayaran ditanyakan dan yang lebih tidak terlihat</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Simpan pencocokan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Compare with a gateway</source>
        <translation>Cocokkan gateway</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari sesudahnya</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cocokkan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>Yang tidak cocok</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>Di buku</translation>
    </message>
    <message>
        <source>At the gateway</source>
        <translation>Di gateway</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Kenapa, dan harus bagaimana</translation>
    </message>
</context>
<context>
    <name>laci::ReportModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>laci::ReportView</name>
    <message numerus="yes">
        <source>The first %n row(s); CSV holds all.</source>
        <translation>
            <numerusform>%n baris pertama; CSV memuat semuanya.</numerusform>
        </translation>
    </message>
    <message>
        <source>A click on a heading sorts by it; with the keyboard: S.</source>
        <translation>Klik judul kolom untuk mengurutkan; dengan papan ketik: S.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Laporan: %1</translation>
    </message>
    <message>
        <source>Receipts by the hour</source>
        <translation>Struk per jam</translation>
    </message>
    <message>
        <source>Net sales by the day</source>
        <translation>Penjualan bersih per hari</translation>
    </message>
</context>
<context>
    <name>laci::ReportsPage</name>
    <message>
        <source>This till keeps no reports.</source>
        <translation>Kasir ini tidak menyimpan laporan.</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Menjumlahkan…</translation>
    </message>
    <message>
        <source>Every product was sold in these days.</source>
        <translation>Semua barang terjual pada hari-hari ini.</translation>
    </message>
    <message>
        <source>No tax in these days.</source>
        <translation>Tidak ada pajak pada hari-hari ini.</translation>
    </message>
    <message>
        <source>No payment came through a gateway in these days.</source>
        <translation>Tidak ada pembayaran lewat gateway pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Tidak ada yang terjual pada hari-hari ini.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>%1 %2, made with Laci</source>
        <translation>%1 %2, dibuat dengan Laci</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s); CSV holds all.</source>
        <translation>
            <numerusform>%n baris pertama; CSV memuat semuanya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Menulis…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Sekilas</translation>
    </message>
    <message>
        <source>Compare with a gateway</source>
        <translation>Cocokkan gateway</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Simpan sebagai CSV</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>What the shop earns is not for everybody. Whoever may see it can open it with a PIN.</source>
        <translation>Pendapatan toko bukan untuk semua orang. Yang boleh melihatnya bisa membuka dengan PIN.</translation>
    </message>
    <message>
        <source>Open with a PIN</source>
        <translation>Buka dengan PIN</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>laci::RestoreSheet</name>
    <message>
        <source>What this backup holds</source>
        <translation>Isi cadangan ini</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Biarkan seperti sekarang</translation>
    </message>
    <message>
        <source>It cannot be restored. Nothing was changed.</source>
        <translation>Tidak bisa dipulihkan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Shop: %1, till %2</source>
        <translation>Toko: %1, kasir %2</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Dibuat: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n barang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n penjualan</numerusform>
        </translation>
    </message>
    <message>
        <source>no sale yet</source>
        <translation>belum ada penjualan</translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>terakhir %1, %2</translation>
    </message>
    <message>
        <source>No record lies beside it, so nobody can say whether it was changed since it was made. It is whole.</source>
        <translation>Tidak ada catatan di sampingnya, jadi tidak bisa dipastikan apakah pernah diubah. Isinya utuh.</translation>
    </message>
    <message>
        <source>The present books cannot be read or are not there.</source>
        <translation>Pembukuan sekarang tidak terbaca atau tidak ada.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of the present books are not in it. The present books stay beside it under another name.</source>
        <translation>
            <numerusform>%n penjualan di pembukuan sekarang tidak ada di dalamnya. Pembukuan sekarang tetap disimpan di sampingnya dengan nama lain.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every sale of the present books is in it.</source>
        <translation>Semua penjualan di pembukuan sekarang ada di dalamnya.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Pulihkan cadangan ini</translation>
    </message>
    <message>
        <source>Restore it all the same</source>
        <translation>Tetap pulihkan</translation>
    </message>
    <message>
        <source>Laci closes and opens again with the restored books.</source>
        <translation>Laci menutup lalu membuka lagi dengan pembukuan yang dipulihkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) of the present books are still watched and are not in this backup. After the restore nobody watches them: money that comes for them is only seen at the gateway.</source>
        <translation>
            <numerusform>%n pembayaran di pembukuan sekarang masih dipantau dan tidak ada di cadangan ini. Sesudah dipulihkan tidak ada yang memantaunya: uang yang masuk hanya terlihat di gateway.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list of them…</source>
        <translation>Simpan daftarnya…</translation>
    </message>
    <message>
        <source>Save the list of payments</source>
        <translation>Simpan daftar pembayaran</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Tersimpan.</translation>
    </message>
</context>
<context>
    <name>laci::RightsPart</name>
    <message>
        <source>A cashier may give a discount up to (percent)</source>
        <translation>Kasir boleh memberi diskon sampai (persen)</translation>
    </message>
    <message>
        <source>More takes somebody with the right. 100: every discount may be given.</source>
        <translation>Lebih dari itu perlu yang berhak. 100: semua diskon boleh.</translation>
    </message>
    <message>
        <source>Another price needs the supervisor&apos;s PIN</source>
        <translation>Ubah harga perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Giving money back needs the supervisor&apos;s PIN</source>
        <translation>Pengembalian uang perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Opening the drawer without a sale needs the supervisor&apos;s PIN</source>
        <translation>Membuka laci tanpa penjualan perlu PIN supervisor</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>The name that stands in the books for what this PIN approves</source>
        <translation>Nama yang dicatat untuk keputusan dengan PIN ini</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>an owner has this right, always</extracomment>
        <translation>selalu</translation>
    </message>
</context>
<context>
    <name>laci::ScanPart</name>
    <message>
        <source>Codes of the scale</source>
        <translation>Kode timbangan</translation>
    </message>
    <message>
        <source>I item, W grams, P rupiah, C check digit, for example 20IIIIIWWWWWC. Several apart by blanks; empty: none.</source>
        <translation>I barang, W gram, P rupiah, C digit cek, misalnya 20IIIIIWWWWWC. Beberapa dipisah spasi; kosong: tidak ada.</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Coba pemindai</translation>
    </message>
    <message>
        <source>Scan something, or type a code and press Enter</source>
        <translation>Pindai sesuatu, atau ketik kode lalu tekan Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): %1</source>
        <translation>
            <numerusform>%n karakter: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A label of the scale: item %1, %2 kg</source>
        <translation>Label timbangan: barang %1, %2 kg</translation>
    </message>
    <message>
        <source>A label of the scale: item %1, %2</source>
        <translation>Label timbangan: barang %1, %2</translation>
    </message>
    <message>
        <source>No product has this code.</source>
        <translation>Tidak ada barang dengan kode ini.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>laci::SecretRow</name>
    <message>
        <source>Store</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Bertanya ke keychain…</translation>
    </message>
    <message>
        <source>Stored in the keychain. It is never shown again and never written to a file.</source>
        <translation>Tersimpan di keychain. Tidak pernah ditampilkan lagi atau ditulis ke berkas.</translation>
    </message>
    <message>
        <source>•••••••••••• stored in the keychain</source>
        <translation>•••••••••••• tersimpan di keychain</translation>
    </message>
    <message>
        <source>Nothing is stored yet. It goes into the system&apos;s keychain, never into a file.</source>
        <translation>Belum ada yang tersimpan. Disimpan di keychain sistem, tidak pernah di berkas.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked. Enter the secret again and unlock the keychain when asked.</source>
        <translation>Keychain tidak dibuka. Isi lagi rahasianya dan buka keychain saat diminta.</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>The keychain refused this secret. Nothing was stored.</source>
        <translation>Keychain menolak rahasia ini. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>This computer offers no keychain that Laci can use, so nothing was stored. Install and unlock one (GNOME Keyring or KWallet), or set %1 for this program.</source>
        <translation>Komputer ini tidak punya keychain yang bisa dipakai Laci, jadi tidak ada yang disimpan. Pasang dan buka satu (GNOME Keyring atau KWallet), atau isi %1 untuk program ini.</translation>
    </message>
</context>
<context>
    <name>laci::SellEntry</name>
    <message>
        <source>The label says %1 kg of %2. A weight is not multiplied: scan each packet.</source>
        <translation>Label berisi %1 kg %2. Berat tidak dikalikan: pindai tiap bungkus.</translation>
    </message>
    <message>
        <source>The label says %1 kg, but %2 is not sold by weight. Nothing was added.</source>
        <translation>Label berisi %1 kg, tetapi %2 tidak dijual per berat. Tidak ada yang ditambahkan.</translation>
    </message>
    <message>
        <source>%1 is a packet with a price of its own; it comes in whole pieces.</source>
        <translation>%1 adalah bungkus dengan harga sendiri; hanya bisa utuh.</translation>
    </message>
</context>
<context>
    <name>laci::SellPage</name>
    <message>
        <source>“%1” is no quantity. Write 3*code, or 0,5*code.</source>
        <translation>“%1” bukan jumlah. Tulis 3*kode, atau 0,5*kode.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue.</source>
        <translation>Kode %1 tidak ada di katalog.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada yang cocok dengan “%1”.</translation>
    </message>
    <message>
        <source>No products yet. Bring in a CSV file on the page Products.</source>
        <translation>Belum ada barang. Impor berkas CSV di halaman Barang.</translation>
    </message>
    <message>
        <source>Put aside as “%1”.</source>
        <translation>Diparkir sebagai “%1”.</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Tiles</source>
        <extracomment>how products are shown: pictures to tap, or rows</extracomment>
        <translation>Ubin</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Show products as tiles</source>
        <translation>Tampilkan barang sebagai ubin</translation>
    </message>
    <message>
        <source>Show products as a list</source>
        <translation>Tampilkan barang sebagai daftar</translation>
    </message>
    <message>
        <source>This sale is for %1.</source>
        <translation>Penjualan ini untuk %1.</translation>
    </message>
    <message>
        <source>This sale is for nobody in particular.</source>
        <translation>Penjualan ini tanpa pelanggan.</translation>
    </message>
    <message>
        <source>%1: the stock says %2, in the cart are %3. It is sold all the same.</source>
        <translation>%1: stok %2, di keranjang %3. Tetap bisa dijual.</translation>
    </message>
    <message>
        <source>%1 is in the catalogue now.</source>
        <translation>%1 sudah ada di daftar barang.</translation>
    </message>
    <message>
        <source>A copy of %1 goes to the printer.</source>
        <translation>Salinan %1 dikirim ke printer.</translation>
    </message>
    <message>
        <source>Nothing was printed: no printer is set up. Look in Settings.</source>
        <translation>Tidak dicetak: printer belum diatur. Lihat Setelan.</translation>
    </message>
    <message>
        <source>Parked %1</source>
        <extracomment>carts put aside; a button that shows them</extracomment>
        <translation>Parkir %1</translation>
    </message>
</context>
<context>
    <name>laci::SettingRow</name>
    <message>
        <source>Write a percentage, for example 10 or 7,5.</source>
        <translation>Tulis persen, misalnya 10 atau 7,5.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Pilih: %1</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Folder itu tidak ada.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Berkas itu tidak ada.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Tulis bilangan bulat dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>Write a percentage from %1 to %2.</source>
        <translation>Tulis persentase dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>Write 1 to 6 capital letters and digits, for example K1.</source>
        <translation>Tulis 1 sampai 6 huruf besar dan angka, misalnya K1.</translation>
    </message>
    <message>
        <source>Write a name in one line, at most 60 letters.</source>
        <translation>Tulis nama dalam satu baris, paling banyak 60 huruf.</translation>
    </message>
</context>
<context>
    <name>laci::SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Seconds until the paid screen goes by itself</source>
        <translation>Detik sampai layar Lunas hilang sendiri</translation>
    </message>
    <message>
        <source>0: it stays until Enter</source>
        <translation>0: tetap sampai Enter</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>On receipts and on the screen</source>
        <translation>Di struk dan di layar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>NPWP</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Printed when it is filled in</source>
        <translation>Dicetak bila diisi</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>WIB: west (Jakarta)</source>
        <translation>WIB: barat (Jakarta)</translation>
    </message>
    <message>
        <source>WITA: middle (Makassar)</source>
        <translation>WITA: tengah (Makassar)</translation>
    </message>
    <message>
        <source>WIT: east (Jayapura)</source>
        <translation>WIT: timur (Jayapura)</translation>
    </message>
    <message>
        <source>Tax and rounding</source>
        <translation>Pajak &amp; pembulatan</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>A sound when money needs a person</source>
        <translation>Bunyi bila ada uang yang perlu diperiksa</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>Ukuran semua teks</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Gerakan</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Tidak ada yang bergerak sendiri</translation>
    </message>
    <message>
        <source>As the system asks</source>
        <translation>Seperti sistem</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Products are shown as</source>
        <translation>Barang ditampilkan sebagai</translation>
    </message>
    <message>
        <source>a list, for many products</source>
        <translation>daftar, untuk barang banyak</translation>
    </message>
    <message>
        <source>tiles, for tapping</source>
        <translation>petak, untuk disentuh</translation>
    </message>
    <message>
        <source>The cart on the left</source>
        <translation>Keranjang di kiri</translation>
    </message>
    <message>
        <source>Warn when the stock falls to</source>
        <translation>Peringatkan bila stok tinggal</translation>
    </message>
    <message>
        <source>0: only when there is none</source>
        <translation>0: hanya bila habis</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>A sound for each scan that was taken</source>
        <translation>Bunyi tiap pindaian yang diterima</translation>
    </message>
    <message>
        <source>A sound for a code that nobody knows, or that was refused</source>
        <translation>Bunyi untuk kode tak dikenal atau ditolak</translation>
    </message>
    <message>
        <source>A sound when money came in</source>
        <translation>Bunyi saat uang masuk</translation>
    </message>
    <message>
        <source>Say the amount when money came in</source>
        <translation>Sebutkan jumlah saat uang masuk</translation>
    </message>
    <message>
        <source>Where this computer has a voice (espeak-ng)</source>
        <translation>Bila komputer ini punya suara (espeak-ng)</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Customer&apos;s screen</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Tampilan &amp; bahasa</translation>
    </message>
    <message>
        <source>Of the screen and of new receipts; at once</source>
        <translation>Untuk layar dan struk baru; langsung berlaku</translation>
    </message>
    <message>
        <source>High contrast is for bright counters and tired eyes</source>
        <translation>Kontras tinggi untuk meja kasir yang silau dan mata lelah</translation>
    </message>
    <message>
        <source>Pages that then need more room scroll</source>
        <translation>Halaman yang butuh ruang lebih bisa digulir</translation>
    </message>
    <message>
        <source>Swinging lists and turning rings</source>
        <translation>Daftar yang mengayun dan lingkaran yang berputar</translation>
    </message>
    <message>
        <source>Under the name, as many lines as you write</source>
        <translation>Di bawah nama, sebanyak baris yang ditulis</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Kasir ini</translation>
    </message>
    <message>
        <source>In the numbers of receipts, other than any other till&apos;s of the shop: 1 to 6 of A to Z and 0 to 9</source>
        <translation>Dalam nomor struk, berbeda dari kasir lain di toko: 1 sampai 6 dari A–Z dan 0–9</translation>
    </message>
    <message>
        <source>On receipts while nobody is signed in</source>
        <translation>Di struk selama belum ada yang masuk</translation>
    </message>
    <message>
        <source>When a day of the books begins and ends, and the time on receipts</source>
        <translation>Kapan hari pembukuan mulai dan selesai, dan jam di struk</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Both can be searched and scanned</source>
        <translation>Keduanya bisa dicari dan dipindai</translation>
    </message>
    <message>
        <source>For who types with the left hand</source>
        <translation>Untuk yang mengetik dengan tangan kiri</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kesehatan</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
</context>
<context>
    <name>laci::ShiftFiguresView</name>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Receipts</source>
        <extracomment>how many receipts, with the first and the last number</extracomment>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Receipts %1 – %2</source>
        <translation>Struk %1 – %2</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>%1 inside the prices</source>
        <extracomment>%1 is the name of a tax</extracomment>
        <translation>%1 di dalam harga</translation>
    </message>
    <message>
        <source>Voids, %1</source>
        <translation>Pembatalan, %1</translation>
    </message>
    <message>
        <source>Payments returned, %1</source>
        <translation>Bayaran dikembalikan, %1</translation>
    </message>
    <message>
        <source>Refunds, %1</source>
        <translation>Pengembalian, %1</translation>
    </message>
    <message>
        <source>Cancelled before they were paid</source>
        <translation>Batal sebelum lunas</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Pembayaran diterima</translation>
    </message>
    <message>
        <source>(confirmed by a person)</source>
        <translation>(dikonfirmasi petugas)</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>Of it late money</source>
        <translation>Di antaranya uang telat</translation>
    </message>
    <message>
        <source>Still waiting: %1, %2</source>
        <extracomment>%1 number of a sale, %2 method</extracomment>
        <translation>Masih ditunggu: %1, %2</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Penjualan tunai</translation>
    </message>
    <message>
        <source>Given back in cash</source>
        <translation>Dikembalikan tunai</translation>
    </message>
    <message>
        <source>Opened without a sale</source>
        <translation>Dibuka tanpa penjualan</translation>
    </message>
    <message>
        <source>Should be in the drawer</source>
        <translation>Seharusnya di laci</translation>
    </message>
    <message>
        <source>What should be in the drawer is shown after counting.</source>
        <translation>Uang yang seharusnya di laci ditampilkan setelah dihitung.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Terhitung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
</context>
<context>
    <name>laci::ShiftPage</name>
    <message>
        <source>%1 · opened %2 · float %3</source>
        <extracomment>%1 who, %2 when, %3 an amount</extracomment>
        <translation>%1 · dibuka %2 · modal %3</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Buka shift</translation>
    </message>
    <message>
        <source>%1 opens it. How much cash is in the drawer to begin with?</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 membukanya. Berapa uang di laci untuk memulai?</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Buka shift</translation>
    </message>
    <message>
        <source>Write the float first, for example 300.000; 0 for an empty drawer.</source>
        <translation>Tulis modal dulu, misalnya 300.000; 0 bila laci kosong.</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Laporan X</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Hitung dan tutup</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Tutup: %1</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan kasir berikutnya</translation>
    </message>
    <message>
        <source>No payment is waited for</source>
        <translation>Tidak ada pembayaran yang ditunggu</translation>
    </message>
    <message numerus="yes">
        <source>%n payments stay watched</source>
        <translation>
            <numerusform>%n pembayaran masih ditunggu, tetap dipantau</numerusform>
        </translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>Hitung uang di laci</translation>
    </message>
    <message>
        <source>What should be there is not shown until you are done</source>
        <translation>Target tidak ditampilkan sampai Anda selesai</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Difference, likely causes, reason</source>
        <translation>Selisih, kemungkinan sebab, alasan</translation>
    </message>
    <message>
        <source>Print Z and back up</source>
        <translation>Cetak Z dan cadangkan</translation>
    </message>
    <message>
        <source>The backup is opened again and checked</source>
        <translation>Cadangan dibuka lagi dan diperiksa</translation>
    </message>
    <message>
        <source>Miscounted? You may count once more before the difference is shown.</source>
        <translation>Salah hitung? Anda bisa menghitung sekali lagi sebelum selisih ditampilkan.</translation>
    </message>
    <message>
        <source>Past shifts</source>
        <translation>Shift yang lalu</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Shift ini</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Sejauh ini</translation>
    </message>
    <message>
        <source>Z %1 · %2 · %3</source>
        <extracomment>%1 number of the Z report, %2 name of the shift, %3 day</extracomment>
        <translation>Z %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2–%3 · difference: %4</source>
        <extracomment>%1 who closed it, %2 and %3 times, %4 difference</extracomment>
        <translation>%1 · %2–%3 · selisih: %4</translation>
    </message>
    <message>
        <source>No shift was closed yet. Its Z report stands here then.</source>
        <translation>Belum ada shift yang ditutup. Laporan Z-nya nanti ada di sini.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>laci::StateCard</name>
    <message>
        <source>Preparing</source>
        <translation>Menyiapkan</translation>
    </message>
    <message>
        <source>Writing the order down for %1.</source>
        <translation>Mencatat pesanan untuk %1.</translation>
    </message>
    <message>
        <source>Preparing the code</source>
        <translation>Menyiapkan kode</translation>
    </message>
    <message>
        <source>The order is written down. Waiting for %1.</source>
        <translation>Pesanan sudah dicatat. Menunggu %1.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Menunggu %1</translation>
    </message>
    <message>
        <source>Asked: %1 at %2 · %3</source>
        <extracomment>%1 method, %2 time of day, %3 &quot;Checked 2 s ago&quot;</extracomment>
        <translation>Ditanya: %1 pukul %2 · %3</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>%1 has the order, but the code to show did not arrive. Choose another method.</source>
        <translation>Pesanan ada di %1, tetapi kodenya tidak sampai. Pilih metode lain.</translation>
    </message>
    <message>
        <source>Do not hand over the goods yet. Ask now, serve the next customer, or change the method with a reason.</source>
        <translation>Jangan serahkan barang dulu. Cek sekarang, layani pelanggan berikutnya, atau ganti metode dengan alasan.</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Kode ditolak</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Nothing was taken for this order.</source>
        <translation>Tidak ada uang yang diterima untuk pesanan ini.</translation>
    </message>
    <message>
        <source>The code&apos;s time is over. Choose a method for a new one.</source>
        <translation>Waktu kode sudah habis. Pilih metode untuk kode baru.</translation>
    </message>
    <message>
        <source>%1 says that the payment was cancelled. Choose a method to begin again.</source>
        <translation>Kata %1 pembayaran dibatalkan. Pilih metode untuk mulai lagi.</translation>
    </message>
    <message>
        <source>%1 says that the payment failed. Choose a method to begin again.</source>
        <translation>Kata %1 pembayaran gagal. Pilih metode untuk mulai lagi.</translation>
    </message>
    <message>
        <source>Writing the order down and choosing the way.</source>
        <translation>Mencatat pesanan dan memilih cara terbaik.</translation>
    </message>
    <message>
        <source>%1 goes back to the customer.</source>
        <translation>%1 dikembalikan ke pelanggan.</translation>
    </message>
</context>
<context>
    <name>laci::StockPanel</name>
    <message>
        <source>In stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Delivery…</source>
        <translation>Barang masuk…</translation>
    </message>
    <message>
        <source>Correction…</source>
        <translation>Koreksi…</translation>
    </message>
    <message>
        <source>What moved the stock</source>
        <translation>Pergerakan stok</translation>
    </message>
    <message>
        <source>Nothing has moved this stock yet.</source>
        <translation>Stok ini belum pernah bergerak.</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>buah</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dihitung</translation>
    </message>
    <message>
        <source>Delivery of %1</source>
        <translation>Barang masuk: %1</translation>
    </message>
    <message>
        <source>How much came</source>
        <translation>Jumlah yang masuk</translation>
    </message>
    <message>
        <source>Cost of one, from now on</source>
        <translation>Modal satuan, mulai sekarang</translation>
    </message>
    <message>
        <source>Note, such as the supplier&apos;s name</source>
        <translation>Catatan, misalnya nama pemasok</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Add to the stock</source>
        <translation>Tambah ke stok</translation>
    </message>
    <message>
        <source>Write how much came, such as 12 or 0,5.</source>
        <translation>Tulis jumlah yang masuk, misalnya 12 atau 0,5.</translation>
    </message>
    <message>
        <source>Write an amount such as 9.000, or nothing.</source>
        <translation>Tulis jumlah seperti 9.000, atau kosongkan.</translation>
    </message>
    <message>
        <source>Correct the stock of %1</source>
        <translation>Koreksi stok %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Kurangi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Dipakai sendiri</translation>
    </message>
    <message>
        <source>Wrong count</source>
        <translation>Salah hitung</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Koreksi</translation>
    </message>
    <message>
        <source>Write how much, such as 2 or 0,5.</source>
        <translation>Tulis jumlahnya, misalnya 2 atau 0,5.</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis dulu alasan singkat.</translation>
    </message>
</context>
<context>
    <name>laci::StockTakeSection</name>
    <message>
        <source>Forget what was counted?</source>
        <translation>Buang hasil hitungan?</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were counted. Nothing is changed in the stock.</source>
        <translation>
            <numerusform>%n barang sudah dihitung. Stok tidak berubah.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Lanjut menghitung</translation>
    </message>
    <message>
        <source>Scan everything on the shelf: each scan counts one. Or write 12*code, or press a line to write its number. What the books say shows when you are done.</source>
        <translation>Pindai semua yang ada di rak: satu pindaian dihitung satu. Atau tulis 12*kode, atau tekan baris untuk menulis jumlahnya. Angka di buku tampil setelah selesai.</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>Kode atau nama</translation>
    </message>
    <message>
        <source>Code or name of what is counted</source>
        <translation>Kode atau nama barang yang dihitung</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hitung</translation>
    </message>
    <message>
        <source>Nothing counted yet.</source>
        <translation>Belum ada yang dihitung.</translation>
    </message>
    <message>
        <source>“%1” is no quantity. Write 3*code, or 0,5*code.</source>
        <translation>“%1” bukan jumlah. Tulis 3*kode, atau 0,5*kode.</translation>
    </message>
    <message>
        <source>No product has the code %1.</source>
        <translation>Tidak ada barang dengan kode %1.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Tidak ada hasil untuk “%1”.</translation>
    </message>
    <message>
        <source>More than one product is called “%1”. Write more of its name.</source>
        <translation>Lebih dari satu barang bernama “%1”. Tulis lebih lengkap.</translation>
    </message>
    <message>
        <source>That is more than a stock can hold.</source>
        <translation>Terlalu banyak untuk stok.</translation>
    </message>
    <message>
        <source>%1: %2 counted</source>
        <translation>%1: terhitung %2</translation>
    </message>
    <message>
        <source>Counted, in %1</source>
        <translation>Terhitung, dalam %1</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Terhitung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tidak dihitung</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>Write a number such as 12 or 0,5; 0 for nothing left.</source>
        <translation>Tulis angka seperti 12 atau 0,5; 0 bila habis.</translation>
    </message>
    <message>
        <source>%1 · counted %2</source>
        <translation>%1 · terhitung %2</translation>
    </message>
    <message>
        <source>right</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Stock-take done</source>
        <translation>Stok opname selesai</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>Stok opname</translation>
    </message>
    <message numerus="yes">
        <source>Stock-take: %n product(s)</source>
        <translation>
            <numerusform>Stok opname: %n barang</numerusform>
        </translation>
    </message>
    <message>
        <source>New stock-take</source>
        <translation>Stok opname baru</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Selesai…</translation>
    </message>
    <message>
        <source>Finish the stock-take?</source>
        <translation>Selesaikan stok opname?</translation>
    </message>
    <message numerus="yes">
        <source>%n counted product(s) get the stock that was counted. What was not counted stays as it is.</source>
        <translation>
            <numerusform>%n barang yang dihitung mendapat stok sesuai hitungan. Yang tidak dihitung tetap.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Stock-take %1</source>
        <translation>Stok opname %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Write a short reason first.</source>
        <translation>Tulis dulu alasan singkat.</translation>
    </message>
    <message>
        <source>Everything is as the books said.</source>
        <translation>Semua cocok dengan buku.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) differ from the books.</source>
        <translation>
            <numerusform>%n barang berbeda dari buku.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::TaxPart</name>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>PPN is for shops with a PKP number, PBJT for food and drink; never both on one product</source>
        <translation>PPN untuk toko PKP, PBJT untuk makanan dan minuman; tidak pernah keduanya pada satu barang</translation>
    </message>
    <message>
        <source>PPN by the product&apos;s class (the shop is a PKP)</source>
        <translation>PPN menurut kelas barang (toko PKP)</translation>
    </message>
    <message>
        <source>PBJT (PB1): restaurant tax of the town</source>
        <translation>PBJT (PB1): pajak restoran daerah</translation>
    </message>
    <message>
        <source>None (the shop is no PKP)</source>
        <translation>Tanpa pajak (bukan PKP)</translation>
    </message>
    <message>
        <source>Prices on the labels include the tax</source>
        <translation>Harga label sudah termasuk pajak</translation>
    </message>
    <message>
        <source>Off: the tax is added at the till</source>
        <translation>Mati: pajak ditambahkan di kasir</translation>
    </message>
    <message>
        <source>PBJT in percent</source>
        <translation>PBJT dalam persen</translation>
    </message>
    <message>
        <source>The town&apos;s rate, at most 10</source>
        <translation>Tarif daerah, paling tinggi 10</translation>
    </message>
    <message>
        <source>Service charge in percent</source>
        <translation>Service charge dalam persen</translation>
    </message>
    <message>
        <source>0: none</source>
        <translation>0: tidak ada</translation>
    </message>
    <message>
        <source>Service charge is taken</source>
        <translation>Service charge dihitung</translation>
    </message>
    <message>
        <source>Of what the goods cost with or without a discount</source>
        <translation>Dari harga barang dengan atau tanpa diskon</translation>
    </message>
    <message>
        <source>before discounts</source>
        <translation>sebelum diskon</translation>
    </message>
    <message>
        <source>after discounts</source>
        <translation>sesudah diskon</translation>
    </message>
    <message>
        <source>The tax is taken on the service charge too</source>
        <translation>Pajak juga dihitung dari service charge</translation>
    </message>
    <message>
        <source>Most towns do</source>
        <translation>Umumnya begitu</translation>
    </message>
    <message>
        <source>Cash is rounded to</source>
        <translation>Tunai dibulatkan ke</translation>
    </message>
    <message>
        <source>Only cash. Rp500 or more can cost the customer&apos;s trust; Rp100 is still money.</source>
        <translation>Hanya tunai. Rp500 atau lebih bisa merugikan kepercayaan pelanggan; Rp100 masih uang.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Tidak dibulatkan</translation>
    </message>
    <message>
        <source>Rounding goes</source>
        <translation>Arah pembulatan</translation>
    </message>
    <message>
        <source>The rule of the ministry is: never against the customer</source>
        <translation>Aturan kementerian: tidak pernah merugikan pelanggan</translation>
    </message>
    <message>
        <source>to the nearest</source>
        <translation>ke yang terdekat</translation>
    </message>
    <message>
        <source>in the customer&apos;s favour</source>
        <translation>menguntungkan pelanggan</translation>
    </message>
    <message>
        <source>Tax and rounding</source>
        <translation>Pajak &amp; pembulatan</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Contoh %1</translation>
    </message>
    <message>
        <source>A product without a class of its own, sold once, by the rules as they stand here.</source>
        <translation>Satu barang tanpa golongan pajak sendiri, terjual sekali, dengan aturan yang tertulis di sini.</translation>
    </message>
</context>
<context>
    <name>laci::TileGrid</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>stock on a tile, few are left: &quot;sisa 9&quot;. %1 may be &quot;0,5&quot;</extracomment>
        <translation>sisa %1</translation>
    </message>
    <message>
        <source>%1 in the cart</source>
        <extracomment>read aloud after a product: how many of it are in the cart</extracomment>
        <translation>%1 di keranjang</translation>
    </message>
</context>
<context>
    <name>laci::TopBar</name>
    <message>
        <source>Search name, SKU, or scan a barcode</source>
        <translation>Cari nama, SKU, atau pindai barcode</translation>
    </message>
    <message>
        <source>Search and scan</source>
        <translation>Cari dan pindai</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for payment</source>
        <translation>
            <numerusform>%n menunggu bayar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <extracomment>payments of which nobody knows yet whether they were paid</extracomment>
        <translation>
            <numerusform>%n belum pasti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late payment(s)</source>
        <translation>
            <numerusform>%n uang terlambat</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>TRAINING · no real money, no real stock</source>
        <translation>LATIHAN · bukan uang sungguhan, bukan stok sungguhan</translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%n belum tercetak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>laci::TotalsView</name>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <extracomment>a tax that the prices hold already: &quot;termasuk PPN 11%&quot;</extracomment>
        <translation>termasuk %1</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Kenapa segini?</translation>
    </message>
    <message>
        <source>Total %1. Press to see why.</source>
        <translation>Total %1. Tekan untuk melihat rinciannya.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>laci::TrailView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a way to pay, %2 its state</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>laci::TrainingPanel</name>
    <message>
        <source>Pretended customer</source>
        <translation>Pelanggan latihan</translation>
    </message>
    <message>
        <source>Next code:</source>
        <translation>Kode berikutnya:</translation>
    </message>
    <message>
        <source>What happens to the next code</source>
        <translation>Apa yang terjadi pada kode berikutnya</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>Pelanggan membayar</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>waits for the customer</source>
        <translation>menunggu pelanggan</translation>
    </message>
    <message>
        <source>is paid at once</source>
        <translation>langsung dibayar</translation>
    </message>
    <message>
        <source>is paid after %1 s</source>
        <translation>dibayar setelah %1 dtk</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>is cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>comes after %1 s</source>
        <translation>baru datang setelah %1 dtk</translation>
    </message>
    <message>
        <source>is made, but the answer is lost</source>
        <translation>dibuat, tetapi jawabannya hilang</translation>
    </message>
    <message>
        <source>meets a fault of the gateway (500)</source>
        <translation>kena gangguan gateway (500)</translation>
    </message>
    <message>
        <source>gets unreadable answers</source>
        <translation>dijawab tak terbaca</translation>
    </message>
    <message>
        <source>meets a refused key once (401)</source>
        <translation>ditolak kuncinya sekali (401)</translation>
    </message>
    <message>
        <source>asks for a wrong amount</source>
        <translation>meminta jumlah yang salah</translation>
    </message>
    <message>
        <source>has a wrong check sum</source>
        <translation>angka periksanya salah</translation>
    </message>
    <message>
        <source>No code yet</source>
        <extracomment>%1 amount, %2 the gateway&apos;s own word for the state</extracomment>
        <translation>Belum ada kode</translation>
    </message>
    <message>
        <source>Newest: %1, %2</source>
        <translation>Terbaru: %1, %2</translation>
    </message>
</context>
<context>
    <name>laci::TrainingPart</name>
    <message>
        <source>Start training?</source>
        <translation>Mulai latihan?</translation>
    </message>
    <message>
        <source>Back to the shop?</source>
        <translation>Kembali ke toko?</translation>
    </message>
    <message>
        <source>Laci closes and opens again with books of its own. The open cart and every payment that is watched stay where they are and come back with the shop.</source>
        <translation>Laci ditutup lalu dibuka lagi dengan buku sendiri. Keranjang yang terbuka dan pembayaran yang dipantau tetap di tempatnya dan kembali bersama toko.</translation>
    </message>
    <message>
        <source>Laci closes and opens again with the shop&apos;s books. From then on everything is real.</source>
        <translation>Laci ditutup lalu dibuka lagi dengan buku toko. Sejak itu semuanya sungguhan.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Mulai latihan</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Tetap di sini</translation>
    </message>
    <message>
        <source>This is training: nothing here is real money or real stock. The course at the foot of the window has six tasks; each is ticked when you have done it.</source>
        <translation>Ini latihan: tidak ada uang atau stok sungguhan. Kursus di kaki jendela punya enam tugas; tiap tugas dicentang setelah Anda lakukan.</translation>
    </message>
    <message>
        <source>In training mode everything can be tried with goods and gateways that are only played: six short tasks, ten minutes. Payments that are still open in the shop are asked about again when you come back.</source>
        <translation>Di mode latihan semua bisa dicoba dengan barang dan gateway tiruan: enam tugas singkat, sepuluh menit. Pembayaran toko yang masih terbuka ditanyakan lagi setelah Anda kembali.</translation>
    </message>
    <message>
        <source>Begin the course anew</source>
        <translation>Ulangi kursus</translation>
    </message>
    <message>
        <source>Open the guide of the first start</source>
        <translation>Buka panduan awal</translation>
    </message>
</context>
<context>
    <name>laci::WaitingRow</name>
    <message>
        <source>asking now</source>
        <translation>sedang ditanya</translation>
    </message>
    <message>
        <source>checked %1</source>
        <extracomment>%1 is an age: &quot;2 s ago&quot;</extracomment>
        <translation>dicek %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
</context>
<context>
    <name>laci::WhoClock</name>
    <message>
        <source>At the till: %1. Press for somebody else</source>
        <translation>Di kasir: %1. Tekan untuk ganti orang</translation>
    </message>
</context>
</TS>
